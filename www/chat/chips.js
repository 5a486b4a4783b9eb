// What was understood of the message that is being typed, each in a chip that can be corrected or taken away.

import { element } from "./element.js";
import { KINDS, phoneProblem, valueInWords, WORDS } from "./words.js";

/**
 * @param {HTMLElement} list
 * @param {{ correct: (found: import("./reading.js").Finding, words: string) => void,
 *           check: (found: import("./reading.js").Finding, words: string) => string | null,
 *           ignore: (found: import("./reading.js").Finding) => void, leave: () => void, textOf: (found: object) => string }} happens
 *   `check` says what is wrong with other words, or null.
 */
export function createChips(list, { correct, check, ignore, leave, textOf }) {
  let shown = "";
  let count = 0;

  /** @param {import("./reading.js").Finding[]} findings */
  function show(findings) {
    const signature = JSON.stringify(findings);
    if (signature === shown) return;
    shown = signature;
    list.replaceChildren(...findings.map(chip));
    list.hidden = findings.length === 0;
  }

  function chip(found) {
    const { kind, problem, value } = found;
    const words = problem ? textOf(found) : valueInWords(found);
    const item = element("li", { className: "chip" });
    item.dataset.kind = problem ? "problem" : kind;
    const change = element("button", { type: "button", className: "value", textContent: words });
    change.setAttribute("aria-label", `${KINDS[kind]}: ${words}. Correct it`);
    change.addEventListener("click", () => edit(item, found));
    const remove = element("button", { type: "button", className: "remove", textContent: "×" });
    remove.setAttribute("aria-label", `Remove ${KINDS[kind]}: ${words}`);
    remove.addEventListener("click", () => {
      const place = [...list.children].indexOf(item);
      ignore(found);
      // The keyboard goes on where it was.
      const next = list.children[Math.min(place, list.children.length - 1)];
      if (next) next.querySelector(".remove").focus();
      else leave();
    });
    const line = element("div", { className: "line" });
    line.append(element("span", { className: "kind", textContent: KINDS[kind] }), change, remove);
    item.append(line);
    if (problem) item.append(element("p", { className: "why", textContent: phoneProblem(problem) }));
    const suggestion = kind === "email" && value.suggestion;
    if (suggestion) {
      const offer = element("button", { type: "button", className: "offer", textContent: `Did you mean ${suggestion}?` });
      offer.addEventListener("click", () => correct(found, suggestion));
      item.append(offer);
    }
    return item;
  }

  function edit(item, found) {
    const id = `correction-${++count}`;
    const input = element("input", { value: textOf(found), id, autocomplete: "off" });
    if (found.kind === "phone") input.inputMode = "tel";
    if (found.kind === "email") input.inputMode = "email";
    const label = element("label", { htmlFor: id, className: "kind", textContent: KINDS[found.kind] });
    const why = element("p", { className: "why", id: `${id}-why` });
    why.setAttribute("role", "alert");
    input.setAttribute("aria-describedby", why.id);
    const save = element("button", { type: "button", className: "save", textContent: WORDS.save });
    const cancel = element("button", { type: "button", className: "cancel", textContent: WORDS.cancel });

    const lookAgain = () => {
      const problem = check(found, input.value);
      if (problem === null) input.removeAttribute("aria-invalid");
      return problem;
    };
    const take = () => {
      const problem = lookAgain();
      why.textContent = problem ?? "";
      if (problem === null) return correct(found, input.value);
      input.setAttribute("aria-invalid", "true");
      input.focus();
    };
    const giveUp = () => {
      shown = "";
      item.replaceWith(chip(found));
      leave();
    };
    input.addEventListener("input", () => {
      if (lookAgain() === null) why.textContent = "";
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Enter") take();
      else giveUp();
    });
    save.addEventListener("click", take);
    cancel.addEventListener("click", giveUp);
    item.classList.add("editing");
    item.replaceChildren(label, input, save, cancel, why);
    input.focus();
    input.select();
  }

  return { show };
}

/** The same without anything to press, for a message that is sent. @param {import("./reading.js").Finding[]} findings */
export function plainChips(findings) {
  return findings
    .filter(({ problem }) => !problem)
    .map((found) => {
      const item = element("li", { className: "chip" });
      item.dataset.kind = found.kind;
      item.append(element("span", { className: "kind", textContent: KINDS[found.kind] }), " ", valueInWords(found));
      return item;
    });
}
