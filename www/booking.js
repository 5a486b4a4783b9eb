// The booking page: the form as it stands in index.html, with a verdict while the phone and the email are typed and no reload when sent.

import * as engine from "/identity-hints/browser/web.js";
import { checkBooking } from "./booking-rules.js";
import { attachEmail } from "./email-field.js";
import { showFlag } from "./flags.js";
import { attachPhone } from "./phone-field.js";
import { clearProblem, showProblems, showTrouble } from "./problems.js";
import { send } from "./send.js";
import { showThanks } from "./thanks.js";

/** @type {HTMLFormElement} */
const form = document.querySelector("#booking");
const button = form.querySelector("button[type=submit]");

attachPhone(form);
attachEmail(form);
// Without the engine this is a plain form, and the Worker says what is wrong.
engine.init().catch(() => {});

const { country } = form.elements;
country.addEventListener("change", () => showFlag(country));
showFlag(country);

form.addEventListener("input", clearWhatIsMended, { capture: true });

// Where the browser makes no UUIDs (it does on https and localhost) the form posts itself.
if (crypto.randomUUID) {
  form.noValidate = true;
  form.addEventListener("submit", submit);
}

let isSending = false;

async function submit(event) {
  event.preventDefault();
  if (isSending) return;
  const typed = readTyped();
  const { problems } = checkBooking(typed, { today: today(), engine: engine.isReady() ? engine : null });
  if (Object.keys(problems).length > 0) return showProblems(form, problems);

  setSending(true);
  const answer = await send(form.action, typed);
  setSending(false);
  if (answer.booking) showThanks(form, answer.booking);
  else if (answer.fields) showProblems(form, answer.fields);
  else showTrouble(form, answer.code);
}

function clearWhatIsMended({ target }) {
  clearProblem(form, target.name);
  // "A phone or an email": either mends it.
  if (target.name === "email" && form.elements.phone.value === "") clearProblem(form, "phone");
}

function readTyped() {
  const { name, phone, country, email, guests, date } = Object.fromEntries(new FormData(form));
  return { name, phone, country, email, guests, date };
}

function setSending(value) {
  isSending = value;
  // Not `disabled`: that would take the keyboard's focus away.
  button.setAttribute("aria-disabled", String(value));
  button.textContent = value ? "Sending…" : "Send request";
}

/** By the visitor's own calendar. */
function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
