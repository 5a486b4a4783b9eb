// Under the phone: whose numbering plan it fits, or what is missing. Visible at once, spoken when the typing pauses,
// and patient: a number that is merely not finished yet is no mistake.

import { mainCountry } from "./calling-codes.js";
import { showFlag } from "./flags.js";
import { message } from "./messages.js";
import { clearProblem, showProblem } from "./problems.js";
import { describe, inWords } from "./verdict.js";

const PAUSE = 1200; // ms without a key
const HUSH = 700; // ms before a screen reader is told

/** @param {HTMLFormElement} form @param {typeof import("identity-hints")} engine */
export function watchPhone(form, engine) {
  const { phone: input, country: select } = form.elements;
  const verdictBox = form.querySelector("#phone-verdict");
  const say = politely(form.querySelector("#phone-status"));
  let isLeft = input.value.trim() !== "" && document.activeElement !== input; // then a problem shows at once
  let hasPaused = false;
  let pausing;

  function update() {
    const text = input.value;
    verdictBox.replaceChildren();
    if (text.trim() === "") return say("");
    clearProblem(form, "phone");

    const { reason, phone } = engine.validatePhone(text, select.value ? { defaultCountry: select.value } : {});
    if (reason === null) {
      verdictBox.replaceChildren(...describe(phone));
      return say(inWords(phone));
    }
    const isFullLength = phone?.possible ?? false;
    if (isLeft || reason === "TOO_LONG" || (hasPaused && isFullLength)) {
      showProblem(form, "phone", message("phone", reason));
      return say(message("phone", reason));
    }
    say("");
  }

  input.addEventListener("input", () => {
    const named = countryNamed(input.value, select.value, engine);
    if (named !== null && named !== select.value) {
      select.value = named;
      showFlag(select);
    }
    if (input.value.trim() === "") isLeft = false;
    hasPaused = false;
    clearTimeout(pausing);
    pausing = setTimeout(() => {
      hasPaused = true;
      update();
    }, PAUSE);
    update();
  });
  input.addEventListener("blur", () => {
    isLeft = input.value.trim() !== "";
    afterPress(update);
  });
  select.addEventListener("change", () => {
    showFlag(select);
    update();
  });
  update();

  // A country's first number waits until its numbering plan is unpacked: better now than at the first key.
  const warmUp = () => select.value && engine.validatePhone("000000", { defaultCountry: select.value });
  (window.requestIdleCallback ?? setTimeout)(warmUp);
}

/** The country that a number names itself, by + or an international prefix; null when it leaves that to the list. */
function countryNamed(text, selected, engine) {
  const startsWithPlus = /^\s*(tel:\s*)?[+＋]/.test(text);
  const phone = engine.parsePhone(text, selected ? { defaultCountry: selected } : {});
  const code = selected ? engine.callingCode(selected) : null;
  if (phone?.country && (startsWithPlus || phone.callingCode !== code)) return phone.country;
  return startsWithPlus ? mainCountry(text, code, engine) : null;
}

let isPressed = false;
addEventListener("pointerdown", () => (isPressed = true), { capture: true });
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isPressed = false), { capture: true });

/** Not between press and release: what moves then, moves from under the pointer, and the click is lost. */
function afterPress(act) {
  if (!isPressed) return act();
  const later = () => setTimeout(act);
  addEventListener("pointerup", later, { once: true });
  addEventListener("pointercancel", later, { once: true });
}

/** Sets a live region only after a while of silence, so that it does not talk into the typing. */
function politely(region) {
  let waiting;
  return (text) => {
    clearTimeout(waiting);
    if (text === "") region.textContent = "";
    else waiting = setTimeout(() => (region.textContent = text), HUSH);
  };
}
