// The phone field of the package, and under it what the page adds: whose numbering plan a number fits.

import { attachPhoneInput } from "/identity-hints/dom/attach.js";
import { PHONE_MESSAGES } from "./messages.js";
import { describe, inWords } from "./verdict.js";

/** @param {HTMLFormElement} form */
export function attachPhone(form) {
  const verdict = form.querySelector("#phone-verdict");
  attachPhoneInput(form.elements.phone, {
    countrySelect: form.elements.country,
    messages: PHONE_MESSAGES,
    messageElement: form.querySelector("#phone-problem"),
    statusElement: form.querySelector("#phone-status"),
    describe: inWords,
    name: "", // the Worker reads the number again
    onChange: ({ phone, reason }) => verdict.replaceChildren(...(phone && reason === null ? describe(phone) : [])),
  });
}
