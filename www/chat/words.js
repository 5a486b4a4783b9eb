// What the chat says: of what it found, and what it asks. One table for each, so that another language is another table.

import { PHONE_MESSAGES } from "../messages.js";

/** @typedef {import("./reading.js").Finding} Finding @typedef {import("./reading.js").Kind} Kind */

/** @type {Record<Kind, string>} */
export const KINDS = {
  phone: "Phone",
  email: "Email",
  handle: "Profile",
  name: "Name",
  partySize: "People",
  date: "When",
  moveIn: "Move-in",
  budget: "Budget",
  unit: "Home",
  channel: "Reach me by",
  onBehalfOf: "On behalf of",
};

const PLATFORMS = { instagram: "Instagram", facebook: "Facebook", messenger: "Messenger", whatsapp: "WhatsApp", telegram: "Telegram", x: "X", tiktok: "TikTok", linkedin: "LinkedIn", snapchat: "Snapchat", threads: "Threads", youtube: "YouTube" };
const CHANNELS = { sms: "text message", text: "text message", phone: "phone call", call: "phone call", voice: "phone call", email: "email", whatsapp: "WhatsApp" };

export const WORDS = {
  hello: "Hello! Tell us the day, how many of you there will be, and how we can reach you. One message is enough.",
  conversation: "Conversation",
  message: "Your message",
  send: "Send",
  understood: "What we understood",
  hint: "What you type is read on this device, and sent only when you send it.",
  noEngine: "You can write to us all the same: we read your message when it arrives.",
  notSent: "Not sent. Nothing is lost.",
  again: "Try again",
  save: "Save",
  cancel: "Cancel",
  you: "You",
  us: "Ember Table",
  nothingLeft: "Thank you, we have added that to your request.",
  optOut: "Understood: we will not send you any more messages. We can still talk here.",
  help: "Somebody of us answers within a day. You can also use the booking form.",
};

/** What we ask for, in this order, until we know it. */
export const ASKS = [
  { id: "partySize", isKnown: (known) => known.has("partySize"), question: "How many of you will there be?" },
  { id: "date", isKnown: (known) => known.has("date"), question: "Which day would you like?" },
  { id: "contact", isKnown: (known) => known.has("phone") || known.has("email"), question: "How can we reach you? A phone number or an email is enough." },
  { id: "name", isKnown: (known) => known.has("name"), question: "And what may we call you?" },
];

/** A value as we understood it. @param {Finding} found @param {string} [language] */
export function valueInWords({ kind, value }, language = "en") {
  switch (kind) {
    case "phone":
      return value.extension ? `${value.international}, extension ${value.extension}` : value.international;
    case "email":
      return value.address;
    case "handle":
      return PLATFORMS[value.platform] ? `${value.display} on ${PLATFORMS[value.platform]}` : value.display;
    case "name":
      return value.display;
    case "partySize":
      return peopleInWords(value);
    case "date":
      return dayInWords(value.date, language) + (value.time ? ` at ${value.time}` : "");
    case "moveIn":
      return dayInWords(value, language);
    case "budget":
      return budgetInWords(value, language);
    case "channel":
      return channelInWords(value);
    default:
      return String(value);
  }
}

function channelInWords(channel) {
  const [, no, name] = /^(not? |no-|!)?(.*)$/.exec(channel);
  return `${no ? "not by " : ""}${CHANNELS[name] ?? name}`;
}

function peopleInWords({ min, max, adults, children }) {
  const people = min === max ? String(min) : `${min} to ${max}`;
  const parts = [adults && `${adults} ${adults === 1 ? "adult" : "adults"}`, children && `${children} ${children === 1 ? "child" : "children"}`].filter(Boolean);
  return parts.length > 1 ? `${people} (${parts.join(", ")})` : people;
}

function dayInWords(date, language) {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(language, { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function budgetInWords({ min, max, currency }, language) {
  const amount = (value) => value.toLocaleString(language, currency ? { style: "currency", currency, maximumFractionDigits: 0 } : {});
  if (min === null) return max === null ? "" : `up to ${amount(max)}`;
  if (max === null) return `from ${amount(min)}`;
  return min === max ? amount(min) : `${amount(min)} to ${amount(max)}`;
}

/** @param {string} reason */
export function phoneProblem(reason) {
  return PHONE_MESSAGES[reason] ?? PHONE_MESSAGES.NOT_VALID;
}

/** For the ear, once the typing pauses. @param {Finding[]} findings */
export function findingsInWords(findings) {
  const good = findings.filter(({ problem }) => !problem).map((found) => `${KINDS[found.kind]}: ${valueInWords(found)}`);
  const bad = findings.filter(({ problem }) => problem).map(({ problem }) => phoneProblem(problem));
  return [good.length > 0 && `Understood. ${good.join("; ")}.`, ...bad].filter(Boolean).join(" ");
}

/** What we have, when nothing is missing. @param {Map<Kind, Finding>} known */
export function summaryInWords(known) {
  const name = known.get("name")?.value;
  const value = (kind) => valueInWords(known.get(kind));
  const people = known.get("partySize").value;
  const noun = people.max === 1 ? "person" : "people";
  const reach = known.has("phone") ? value("phone") : value("email");
  return `Thank you, ${name.given || name.display}. ${value("date")}, ${value("partySize")} ${noun}. We answer within a day, to ${reach}.`;
}
