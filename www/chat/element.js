/** An element with its properties and attributes. */
export function element(name, properties = {}, attributes = {}) {
  const made = Object.assign(document.createElement(name), properties);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
