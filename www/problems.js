// What is not right yet: beside each field, and in a summary that takes the focus.

import { message, problemsTitle, TROUBLE_TITLE, troubleMessage } from "./messages.js";

export function showProblems(form, problems) {
  for (const field of form.querySelectorAll("[aria-invalid]")) clearProblem(form, field.name);
  const lines = Object.entries(problems).map(([field, code]) => {
    showProblem(form, field, message(field, code));
    const link = document.createElement("a");
    link.href = `#${field}`;
    link.textContent = message(field, code);
    return link;
  });
  summarise(form, problemsTitle(lines.length), lines);
}

/** Trouble that is no field's fault. */
export function showTrouble(form, code) {
  summarise(form, TROUBLE_TITLE, [troubleMessage(code)]);
}

export function showProblem(form, field, text) {
  form.elements[field].setAttribute("aria-invalid", "true");
  form.querySelector(`#${field}-problem`).textContent = text;
}

export function clearProblem(form, field) {
  form.elements[field].removeAttribute("aria-invalid");
  form.querySelector(`#${field}-problem`).textContent = "";
}

function summarise(form, title, lines) {
  const box = form.querySelector("#problems");
  box.querySelector("h3").textContent = title;
  box.querySelector("ul").replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.append(line);
      return item;
    }),
  );
  box.hidden = false;
  box.focus();
}
