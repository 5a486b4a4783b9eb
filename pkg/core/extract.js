import { badOptions } from "./engine.js";
import { lettersOf, stringOf } from "./phone.js";

/** The version of the words of consent (`src/consent/words.rs`). */
export const consentVersion = "2026-11.1";

// The engine's kinds, intents, channels and homes, in its order (`src/extract/`, `src/consent/intent.rs`): it answers places.
const [PHONE, EMAIL, HANDLE, NAME, PARTY_SIZE, DATE, MOVE_IN, BUDGET, UNIT, CHANNEL, ON_BEHALF_OF] = Array(11).keys();
const CONSENT = 16;
const INTENTS = ["OPT_OUT", "OPT_OUT_LIKELY", "OPT_IN", "HELP"];
const CHANNELS = ["", "sms", "phone", "email", "whatsapp", "telegram", "instagram", "messenger", "signal"];
const UNWANTED = 16;
const HOMES = ["studio", "loft", "penthouse", "townhouse", "duplex"];
const AWAITING = [undefined, "OPT_IN", "CONFIRMATION"];

/**
 * The message functions over an engine, and the functions that read what was found. `extract.d.ts` says what each takes
 * and gives.
 */
export function extractFunctions(engine, { parsePhone, parseEmail, parseName, parseHandle }) {
  const dayOf = createDays();

  function extract(text, options) {
    const country = defaultCountry(options);
    const awaiting = AWAITING.indexOf(options?.awaiting ?? undefined);
    if (awaiting < 0) throw badOptions('awaiting is "OPT_IN" or "CONFIRMATION".');
    const whole = stringOf(text);
    const answer = engine.ask(engine.functions().extract, whole, country, dayOf(options?.now), awaiting);
    const found = { phones: [], emails: [], handles: [], names: [], preferences: {}, consent: null };
    if (answer === "") return found;
    const details = detailsOf(answer);
    // The engine counts bytes of UTF-8, and JavaScript units of UTF-16.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    if (/[^\0-\x7f]/.test(whole)) inUnits(details, whole);
    details.sort((a, b) => a.start - b.start);
    for (const detail of details) take(found, detail, whole, options);
    return found;
  }

  function take(found, { kind, start, end, confidence, first, second, third, fourth, text }, whole, options) {
    const raw = whole.slice(start, end);
    const { preferences } = found;
    switch (kind) {
      case PHONE: {
        const phone = parsePhone(raw, options);
        if (phone) found.phones.push({ start, end, raw, phone, confidence });
        break;
      }
      case EMAIL: {
        const email = parseEmail(text || raw);
        if (email) found.emails.push({ start, end, email, confidence });
        break;
      }
      case HANDLE: {
        const handle = parseHandle(raw);
        if (handle) found.handles.push({ start, end, handle, confidence });
        break;
      }
      case NAME: {
        const name = parseName(raw);
        if (name?.kind === "person") found.names.push({ start, end, name, confidence });
        break;
      }
      case PARTY_SIZE: {
        const value = { min: first, max: second };
        if (third > 0) Object.assign(value, { adults: third, children: fourth });
        preferences.partySize = { value, start, end, confidence };
        break;
      }
      case DATE: {
        const value = { date: isoOf(first) };
        if (second > 0) value.time = `${two((second - 1) / 60)}:${two((second - 1) % 60)}`;
        preferences.date = { value, start, end, confidence };
        break;
      }
      case MOVE_IN:
        preferences.moveIn = { value: isoOf(first), start, end, confidence };
        break;
      case BUDGET: {
        const currency = String.fromCharCode((third >> 16) & 255, (third >> 8) & 255, third & 255);
        preferences.budget = { value: { min: first || null, max: second || null, currency }, start, end, confidence };
        break;
      }
      case UNIT:
        (preferences.units ??= []).push({ value: first > 0 ? `${first} bedroom` : HOMES[second], start, end, confidence });
        break;
      case CHANNEL: {
        const value = first < UNWANTED ? CHANNELS[first] : `not_${CHANNELS[first - UNWANTED]}`;
        preferences.channel = { value, start, end, confidence };
        break;
      }
      case ON_BEHALF_OF:
        preferences.onBehalfOf = { value: text, start, end, confidence };
        break;
      default:
        found.consent = { intent: INTENTS[kind - CONSENT], start, end, version: text };
    }
  }

  function redact(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().redact, stringOf(text), country);
  }

  function defaultCountry(options) {
    engine.functions();
    if (options === undefined || options === null) return 0;
    if (typeof options !== "object") throw badOptions("Options are an object.");
    const code = options.defaultCountry;
    return code === undefined || code === null ? 0 : lettersOf(engine, code, "defaultCountry");
  }

  return { extract, redact };
}

/** The details of an answer: `src/wasm/extract.rs` says what comes when. */
function detailsOf(answer) {
  const details = [];
  for (let at = 0; at < answer.length; ) {
    const behind = at + 36;
    const end = behind + numberAt(answer, at + 32);
    details.push({
      kind: numberAt(answer, at),
      start: numberAt(answer, at + 4),
      end: numberAt(answer, at + 8),
      confidence: numberAt(answer, at + 12) / 1000,
      first: numberAt(answer, at + 16),
      second: numberAt(answer, at + 20),
      third: numberAt(answer, at + 24),
      fourth: numberAt(answer, at + 28),
      text: answer.slice(behind, end),
    });
    at = end;
  }
  return details;
}

function numberAt(answer, at) {
  return ((answer.charCodeAt(at) * 128 + answer.charCodeAt(at + 1)) * 128 + answer.charCodeAt(at + 2)) * 128 + answer.charCodeAt(at + 3);
}

function inUnits(details, whole) {
  const ends = details.flatMap((detail) => [[detail, "start"], [detail, "end"]]);
  ends.sort(([a, of], [b, other]) => a[of] - b[other]);
  let bytes = 0;
  let units = 0;
  for (const [detail, end] of ends) {
    while (bytes < detail[end]) {
      const code = whole.codePointAt(units);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      units += code < 0x10000 ? 1 : 2;
    }
    detail[end] = units;
  }
}

/** A function from an ISO date to its day as one number: 20251112; 0 for none. Callers mostly ask for the same one again. */
function createDays() {
  let known;
  let day = 0;
  return (now) => {
    if (now === undefined || now === null) return 0;
    if (now !== known) [day, known] = [isoDay(now), now];
    return day;
  };
}

function isoDay(now) {
  const [, year, month, day] = (typeof now === "string" && /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(now)) || [];
  const isDay = day !== undefined && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === Number(day) && month >= 1 && month <= 12;
  if (!isDay) throw badOptions('now is an ISO date and time, such as "2025-11-12T10:00:00".');
  return Number(year + month + day);
}

const two = (number) => (number < 10 ? `0${Math.floor(number)}` : `${Math.floor(number)}`);
const isoOf = (day) => `${Math.floor(day / 10_000)}-${two((day / 100) % 100)}-${two(day % 100)}`;
