// The email field: what is wrong with an address once it is left, and what a mistyped one was probably meant to be.
// The offer blocks nothing: one tap takes it, going on leaves it.

import * as engine from "/identity-hints/browser/web.js";
import { createPatience } from "/identity-hints/dom/patience.js";
import { emailOffer, message } from "./messages.js";
import { clearProblem, showProblem } from "./problems.js";

/** @param {HTMLFormElement} form */
export function attachEmail(form) {
  const input = form.elements.email;
  const offer = form.querySelector("#email-offer");
  const status = form.querySelector("#email-status");
  const patience = createPatience(input, { lookAgain, signal: new AbortController().signal });
  let offered = null;

  input.addEventListener("input", () => {
    patience.edited();
    lookAgain();
  });
  offer.addEventListener("click", takeOffer);
  engine.init().then(lookAgain, () => {});

  function lookAgain() {
    // What the Worker said of it stands then.
    if (!engine.isReady()) return;
    if (input.value.trim() === "") return show(null, null);
    const { reason, suggestion } = engine.validateEmail(input.value);
    const isDone = patience.isOver(reason, null);
    // What looks like a slip may be an address half typed, until the typing pauses.
    const hasPaused = patience.isOver(reason, { possible: true });
    show(isDone ? reason : null, hasPaused ? suggestion : null);
  }

  function show(reason, suggestion) {
    if (reason) showProblem(form, "email", message("email", reason));
    else if (input.value.trim() !== "") clearProblem(form, "email");
    offered = suggestion;
    offer.hidden = suggestion === null;
    const at = suggestion?.lastIndexOf("@");
    // Where a line may end, if one is too short for the address.
    offer.querySelector("strong").replaceChildren(...(suggestion ? [suggestion.slice(0, at), document.createElement("wbr"), suggestion.slice(at)] : []));
    say([reason && message("email", reason), suggestion && emailOffer(suggestion)].filter(Boolean).join(" "));
  }

  function takeOffer() {
    const taken = offered;
    // Before the button goes, and the focus with it.
    input.focus();
    input.value = taken;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    say(`The email is now ${taken}.`);
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
}
