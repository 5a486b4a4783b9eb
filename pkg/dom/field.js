// The text field: what stands in it and what is selected.

export const isFocused = (input) => input.getRootNode().activeElement === input;

export const textOf = ({ value, selectionStart, selectionEnd }) => ({ value, start: selectionStart, end: selectionEnd });

export function show(input, { value, start, end }) {
  // React gives the element a `value` of its own, to know what it wrote. By the prototype's it still sees a difference.
  if (input.value !== value) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
  // Safari focuses what it is told to select in.
  if (isFocused(input)) input.setSelectionRange(start, end);
}
