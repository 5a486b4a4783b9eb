import { badInput, badOptions } from "./engine.js";

// The names of the engine's enumerations, in its order (`src/phone/number.rs`): it answers places.
const TYPES = ["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "VOIP", "PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL", "UNKNOWN"];
const REASONS = ["INVALID_COUNTRY_CODE", "NOT_A_NUMBER", "TOO_SHORT_AFTER_IDD", "TOO_SHORT_NSN", "TOO_LONG", "TOO_SHORT", "INVALID_LENGTH", "IS_POSSIBLE_LOCAL_ONLY", "NOT_VALID", "TYPE_NOT_ALLOWED"];
const MATCHES = ["EXACT_MATCH", "NSN_MATCH", "SHORT_NSN_MATCH", "NO_MATCH", "NOT_A_NUMBER"];
const STYLES = ["E164", "NATIONAL", "INTERNATIONAL", "RFC3966"];
const DIALLED_FROM = 4;
const LENIENCIES = ["POSSIBLE", "VALID", "STRICT_GROUPING", "EXACT_GROUPING"];
const CONTEXTS = ["google", "chat"];

/** The phone functions over an engine. `index.d.ts` says what each takes and gives. */
export function phoneFunctions(engine) {
  function parsePhone(text, options) {
    return examine(text, options, 0).phone;
  }

  function validatePhone(text, options) {
    const types = options?.types === undefined ? 0 : bitsOf(options.types);
    const { reason, phone } = examine(text, options, types);
    return { valid: reason === null, reason, phone };
  }

  function examine(text, options, types) {
    const country = defaultCountry(options);
    const answer = new Answer(engine.ask(engine.functions().examine, stringOf(text), country, types));
    return { reason: REASONS[answer.small() - 2] ?? null, phone: answer.isAtEnd() ? null : phoneOf(answer) };
  }

  function normalizePhone(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().normalize, withoutSeparator(text), country) || null;
  }

  function normalizePhones(texts, options) {
    const country = defaultCountry(options);
    if (!Array.isArray(texts)) throw badInput("An array of texts was expected.");
    if (texts.length === 0) return [];
    const numbers = engine.ask(engine.functions().normalize, texts.map(withoutSeparator).join("\0"), country).split("\0");
    return numbers.map((number) => number || null);
  }

  function formatPhone(text, style, options) {
    const country = defaultCountry(options);
    const from = style?.dialledFrom === undefined ? 0 : lettersOf(engine, style.dialledFrom, "dialledFrom");
    const index = from ? DIALLED_FROM : placeOf(style, STYLES, "style");
    return engine.ask(engine.functions().format, stringOf(text), index, from, country) || null;
  }

  function comparePhones(a, b, options) {
    const country = defaultCountry(options);
    return MATCHES[engine.ask(engine.functions().compare, joined(a, b), country).charCodeAt(0) - 65];
  }

  function findPhones(text, options) {
    const country = defaultCountry(options);
    const countries = countriesToTry(options);
    const leniency = placeOf(options?.leniency ?? "VALID", LENIENCIES, "leniency");
    const context = placeOf(options?.context ?? "google", CONTEXTS, "context");
    const whole = stringOf(text);
    const how = (country * 2 + context) * LENIENCIES.length + leniency;
    const asked = countries + whole;
    const answer = new Answer(engine.ask(engine.functions().find, asked, countries.length, how, asked.length));
    const found = [];
    for (let end = 0; !answer.isAtEnd(); ) {
      const start = end + answer.number();
      end = start + answer.number();
      const confidence = answer.number() / 100;
      answer.small(); // no number that was found has a reason
      found.push({ start, end, raw: whole.slice(start, end), phone: phoneOf(answer), confidence });
    }
    return found;
  }

  function formatAsYouType(text, country) {
    const letters = country === undefined || country === null ? 0 : lettersOf(engine, country, "country");
    return engine.ask(engine.functions().formatAsYouType, stringOf(text), letters);
  }

  function editPhone(edit, options) {
    const country = defaultCountry(options);
    if (edit === null || typeof edit !== "object") throw badInput("An edit is an object.");
    const { inputType } = edit;
    let value = stringOf(edit.value);
    let caret = Number.isInteger(edit.caret) ? Math.max(0, Math.min(edit.caret, value.length)) : value.length;
    let of = options?.defaultCountry ?? null;
    const change = inputType ? changeOf(inputType) : changeBetween(edit.previousValue, value);
    const answer = engine.ask(engine.functions().edit, joined(value, edit.previousValue), caret, change, country);
    if (answer) {
      [value, caret, of] = answer.split("\0");
      caret = Number(caret);
      of ||= null;
    }
    return { value, caret, phone: parsePhone(value, options), country: of };
  }

  function examplePhone(country, type = "FIXED_LINE") {
    const { example } = engine.functions();
    const letters = lettersOf(engine, country, "country");
    const index = placeOf(type, TYPES, "type");
    return engine.ask(example, "", letters, index) || null;
  }

  function callingCode(country) {
    return engine.countries().get(country) ?? null;
  }

  function countries() {
    return [...engine.countries().keys()];
  }

  function maskPhone(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().mask, stringOf(text), country);
  }

  function defaultCountry(options) {
    engine.functions();
    if (options === undefined || options === null) return 0;
    if (typeof options !== "object") throw badOptions("Options are an object.");
    const code = options.defaultCountry;
    return code === undefined || code === null ? 0 : lettersOf(engine, code, "defaultCountry");
  }

  /** The codes of the countries to try, in one text; of none where there is but the default one. */
  function countriesToTry(options) {
    const others = options?.countries;
    if (others === undefined || others === null) return "";
    if (!Array.isArray(others)) throw badOptions("countries is an array.");
    for (const country of others) lettersOf(engine, country, "A country");
    return others.length === 0 ? "" : (options.defaultCountry ?? "") + others.join("");
  }

  return { parsePhone, validatePhone, normalizePhone, normalizePhones, formatPhone, comparePhones, findPhones, formatAsYouType, editPhone, examplePhone, callingCode, countries, maskPhone };
}

/** A country as the engine has it: its two letters as one number. */
export function lettersOf(engine, country, name) {
  if (!engine.countries().has(country)) throw badOptions(`${name} is a code from countries(), such as "US".`);
  return country.charCodeAt(0) * 256 + country.charCodeAt(1);
}

export function stringOf(text) {
  if (typeof text === "string") return text;
  if (text === undefined || text === null) return "";
  throw badInput(`A text was expected, not a ${typeof text}.`);
}

/** The separator means nothing in a number, so any other character that does not may stand for it. */
export function withoutSeparator(text) {
  const string = stringOf(text);
  return string.includes("\0") ? string.replaceAll("\0", "\x01") : string;
}

export const joined = (first, second) => `${withoutSeparator(first)}\0${withoutSeparator(second)}`;

// What an edit did, by the engine's numbers.
const INSERT = 0;
const DELETE_BACKWARD = 1;
const DELETE_FORWARD = 2;
const REPLACE = 3;

/** @param {string} inputType an `InputEvent`'s */
function changeOf(inputType) {
  if (/^delete.*Backward$/.test(inputType)) return DELETE_BACKWARD;
  if (/^delete.*Forward$/.test(inputType)) return DELETE_FORWARD;
  return /^insert(Replacement|From(?!Composition))/.test(inputType) ? REPLACE : INSERT;
}

/** Without an `inputType`, such as when Chrome fills a form in: one character more or less was typed. */
function changeBetween(previous, value) {
  const growth = value.length - (previous ?? "").length;
  return previous === undefined || growth > 1 ? REPLACE : growth < 0 ? DELETE_BACKWARD : INSERT;
}

function placeOf(name, names, what) {
  const place = names.indexOf(name);
  if (place < 0) throw badOptions(`A ${what} is one of ${names.join(", ")}.`);
  return place;
}

function bitsOf(types) {
  if (!Array.isArray(types)) throw badOptions("types is an array.");
  return types.reduce((bits, type) => bits | (1 << placeOf(type, TYPES, "type")), 0);
}

/** Reads an answer part by part. */
class Answer {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  isAtEnd() {
    return this.at === this.text.length;
  }

  small() {
    return this.text.charCodeAt(this.at++);
  }

  number() {
    return ((this.small() * 128 + this.small()) * 128 + this.small()) * 128 + this.small();
  }

  field() {
    const start = this.at;
    const end = this.text.indexOf("\0", start);
    this.at = end + 1;
    return this.text.slice(start, end);
  }
}

/** Reads a phone behind its reason; `push_phone` in `src/wasm/phone.rs` says what comes when. */
function phoneOf(answer) {
  const type = TYPES[answer.small() - 1];
  const possible = answer.small() === 2;
  const callingCode = answer.field();
  const nationalNumber = answer.field();
  const e164 = `+${callingCode}${nationalNumber}`;
  // The fields are in the order in which the properties read them.
  const phone = {
    e164,
    country: answer.field() || null,
    callingCode,
    nationalNumber,
    extension: answer.field() || null,
    type,
    valid: type !== "UNKNOWN",
    possible,
    national: answer.field(),
    international: answer.field(),
    uri: answer.field(),
    key: e164,
  };
  const identity = answer.field();
  if (identity) phone.key = `+${callingCode}${identity}`;
  return phone;
}
