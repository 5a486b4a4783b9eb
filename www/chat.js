// What arrived at the Worker, from every channel: seen on a development machine only, where the Worker shows it.

import { element } from "./chat/element.js";
import { KINDS, valueInWords } from "./chat/words.js";

const FEED = "/api/v1/dev/inbound";
const PAUSE = 1500; // ms
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

const SOURCES = { instagram: "Instagram", whatsapp: "WhatsApp", twilio: "Twilio", website: "This chat" };
const CLAIMS = { phone: "Phone", email: "Email", handle: "Profile", name: "Name" };

const section = document.querySelector("#arrivals");
const list = document.querySelector("#arrivals-list");
const status = document.querySelector("#arrivals-status");

/** By id, in the state in which each was last drawn. */
const drawn = new Map();
let isFirst = true;

// Anywhere else there is nothing to ask for.
if (LOOPBACK.includes(location.hostname)) look();

async function look() {
  const events = document.hidden ? null : await latest();
  if (events) show(events);
  if (events !== undefined) setTimeout(look, PAUSE);
}

/** The events, null if they can't be had now, undefined if there is no feed. */
async function latest() {
  try {
    const response = await fetch(FEED);
    if (response.status === 404) return undefined;
    return response.ok ? (await response.json()).events : null;
  } catch {
    return null;
  }
}

function show(events) {
  section.hidden = false;
  const fresh = events.filter(({ id }) => !drawn.has(id));
  const rows = events.map((event) => {
    const state = JSON.stringify(event);
    const known = drawn.get(event.id);
    if (known?.state === state) return known.row;
    const row = arrival(event);
    drawn.set(event.id, { state, row });
    return row;
  });
  if (rows.some((row, place) => list.children[place] !== row) || rows.length !== list.children.length) list.replaceChildren(...rows);
  if (!isFirst && fresh.length > 0) status.textContent = fresh.map(({ source }) => `A message arrived from ${SOURCES[source] ?? source}.`).join(" ");
  isFirst = false;
}

function arrival({ source, kind, receivedAt, text, sender, claims, preferences, consent, state }) {
  const row = element("li", { className: "arrival" });
  const header = element("header");
  const time = element("time", { dateTime: new Date(receivedAt).toISOString(), textContent: new Date(receivedAt).toLocaleTimeString() });
  header.append(element("strong", { textContent: SOURCES[source] ?? source }), kind === "message" ? "" : kind, time);
  row.append(header);
  if (text !== null) row.append(element("p", { textContent: text }));
  const facts = element("dl");
  const add = (name, value) => facts.append(element("dt", { textContent: name }), element("dd", { textContent: value }));
  for (const { type, platform, value, display, verified } of sender) {
    add("Sender", `${[display, value].filter(Boolean).join(", ")} (${platform || type}, ${verified ? "vouched for by the channel" : "not verified"})`);
  }
  for (const { type, value, platform } of claims) add(CLAIMS[type] ?? type, `${value}${platform ? ` on ${platform}` : ""} (typed: a claim, links nobody)`);
  for (const [kind, value] of Object.entries(preferences ?? {})) add(KINDS[kind] ?? kind, valueInWords({ kind, value }));
  for (const { status, evidence, needsReview } of consent) add("Consent", `${status === "opt_out" ? "Opted out" : status === "opt_in" ? "Opted in" : "Opt-out taken back"}: “${evidence}”${needsReview ? ", to be reviewed" : ""}`);
  if (state === "received") add("", "being read …");
  if (facts.children.length > 0) row.append(facts);
  return row;
}
