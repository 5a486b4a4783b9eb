// A form in reach of the test: it attaches the field itself, before or after the engine is ready.
import { attachPhoneInput } from "identity-hints/dom";
import * as engine from "identity-hints/phone";
import * as digits from "../digits.mjs";

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A form with a field and a second one to go to, and what became of them: events, changes, what is sent. */
function build({ value = "", select } = {}) {
  const input = element("input", { id: "phone", name: "phone", type: "tel", defaultValue: value });
  const other = element("input", { id: "other" });
  const label = element("label", { htmlFor: "phone" }, "Phone");
  const list = select && element("select", { id: "country" }, ...select.map(([code, text = code]) => new Option(text, code)));
  const form = element("form", {}, ...[list, label, input, other].filter(Boolean), element("button", { type: "reset" }, "Reset"));
  document.querySelector("main").replaceChildren(form);
  const events = [];
  for (const type of ["input", "change", "phonechange"]) form.addEventListener(type, ({ target, detail }) => events.push({ type, on: target.id, detail, value: target.value }));
  return Object.assign(window, { form, input, list, events });
}

Object.assign(window, { attachPhoneInput, build, digits, engine });
