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
    const answer = engine.ask(engine.functions().examine, stringOf(text), country, types);
    return { reason: REASONS[answer.charCodeAt(0) - 2] ?? null, phone: answer.length > 1 ? phoneOf(fieldsOf(answer)) : null };
  }

  function normalizePhone(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().normalize, withoutSeparator(text), country) || null;
  }

  function normalizePhones(texts, options) {
    const country = defaultCountry(options);
    if (!Array.isArray(texts)) throw badInput("An array of texts was expected.");
    if (texts.length === 0) return [];
    texts.forEach(stringOf);
    const { normalize } = engine.functions();
    let numbers = engine.ask(normalize, texts.join("\0"), country).split("\0");
    if (numbers.length !== texts.length) {
      numbers = engine.ask(normalize, texts.map(withoutSeparator).join("\0"), country).split("\0");
    }
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
    const countries = countriesToTry(options);
    const leniency = placeOf(options?.leniency ?? "VALID", LENIENCIES, "leniency");
    const context = placeOf(options?.context ?? "google", CONTEXTS, "context");
    const whole = stringOf(text);
    const asked = countries + whole;
    const answer = engine.ask(engine.functions().find, asked, countries.length, leniency + context * LENIENCIES.length, asked.length);
    const next = fieldsOf(answer);
    const found = [];
    for (let end = 0; !next.isAtEnd(); ) {
      const start = end + Number(next());
      end = start + Number(next());
      const confidence = next() / 100;
      found.push({ start, end, raw: whole.slice(start, end), phone: phoneOf(next), confidence });
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

  /** The codes of the countries that a number without a calling code may be dialled in, in one text. */
  function countriesToTry(options) {
    const first = defaultCountry(options) ? options.defaultCountry : "";
    const others = options?.countries;
    if (others === undefined || others === null) return first;
    if (!Array.isArray(others)) throw badOptions("countries is an array.");
    for (const country of others) lettersOf(engine, country, "A country");
    return first + others.join("");
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
function withoutSeparator(text) {
  const string = stringOf(text);
  return string.includes("\0") ? string.replaceAll("\0", "\x01") : string;
}

const joined = (first, second) => `${withoutSeparator(first)}\0${withoutSeparator(second)}`;

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

/** Reads the fields of an answer one by one; `next.isAtEnd()` says whether there are more. */
function fieldsOf(answer) {
  let start = 0;
  const next = () => {
    const end = answer.indexOf("\0", start);
    const field = answer.slice(start, end);
    start = end + 1;
    return field;
  };
  next.isAtEnd = () => start === answer.length;
  return next;
}

/** Reads a phone; `push_phone` in `src/wasm/phone.rs` says what comes when. */
function phoneOf(next) {
  const head = next();
  const type = TYPES[head.charCodeAt(1) - 1];
  const callingCode = head.slice(3);
  const nationalNumber = next();
  // The fields are in the order in which the properties read them.
  return {
    e164: `+${callingCode}${nationalNumber}`,
    country: next() || null,
    callingCode,
    nationalNumber,
    extension: next() || null,
    type,
    valid: type !== "UNKNOWN",
    possible: head.charCodeAt(2) === 2,
    national: next(),
    international: next(),
    uri: next(),
    key: `+${callingCode}${next() || nationalNumber}`,
  };
}
