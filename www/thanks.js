// In place of the form, once the request is stored: what was understood.

import { isReady, parseName } from "/identity-hints/browser/web.js";
import { countryName, spelled } from "./verdict.js";

const dayFormat = new Intl.DateTimeFormat("en", { dateStyle: "full", timeZone: "UTC" });

export function showThanks(form, { name, phone, email, guests, date }) {
  const thanks = document.querySelector("#thanks");
  thanks.querySelector("h2").textContent = ["Thank you", calledBy(name)].filter(Boolean).join(", ");
  const rows = [
    ["Phone", phone && [spelled(phone), phone.country && countryName(phone.country)].filter(Boolean).join(" · ")],
    ["Email", email],
    ["Guests", String(guests)],
    ["Day", dayFormat.format(new Date(`${date}T00:00:00Z`))],
  ];
  thanks.querySelector("dl").replaceChildren(...rows.filter(([, value]) => value).flatMap(([term, value]) => [element("dt", term), element("dd", value)]));
  document.title = `Thank you · Ember Table`;
  form.hidden = true;
  thanks.hidden = false;
  thanks.focus();
}

/** What to call the one who booked; nothing where the name is no person's. */
function calledBy(name) {
  return isReady() ? parseName(name)?.given : "";
}

function element(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
