import { IdentityHintsError } from "./error.js";

// The names of the engine's enumerations, in its order (`src/phone/number.rs`): it answers places, "A" for the first.
const TYPES = ["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "VOIP", "PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL", "UNKNOWN"];
const REASONS = ["INVALID_COUNTRY_CODE", "NOT_A_NUMBER", "TOO_SHORT_AFTER_IDD", "TOO_SHORT_NSN", "TOO_LONG", "TOO_SHORT", "INVALID_LENGTH", "IS_POSSIBLE_LOCAL_ONLY", "NOT_VALID", "TYPE_NOT_ALLOWED"];
const MATCHES = ["EXACT_MATCH", "NSN_MATCH", "SHORT_NSN_MATCH", "NO_MATCH", "NOT_A_NUMBER"];
const STYLES = ["E164", "NATIONAL", "INTERNATIONAL", "RFC3966"];
const DIALLED_FROM = 4;

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
    const fields = engine.ask(engine.functions().examine, stringOf(text), country, types).split("\0");
    return { reason: REASONS[placeIn(fields[0])] ?? null, phone: fields.length > 1 ? phoneOf(fields) : null };
  }

  function normalizePhone(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().normalize, withoutSeparator(stringOf(text)), country) || null;
  }

  function normalizePhones(texts, options) {
    const country = defaultCountry(options);
    if (!Array.isArray(texts)) throw new IdentityHintsError("BAD_INPUT", "normalizePhones takes an array of texts.");
    if (texts.length === 0) return [];
    for (const text of texts) if (typeof text !== "string") stringOf(text);
    const { normalize } = engine.functions();
    let numbers = engine.ask(normalize, texts.join("\0"), country).split("\0");
    if (numbers.length !== texts.length) {
      numbers = engine.ask(normalize, texts.map((text) => withoutSeparator(stringOf(text))).join("\0"), country).split("\0");
    }
    for (let at = 0; at < numbers.length; at++) numbers[at] ||= null;
    return numbers;
  }

  function formatPhone(text, style, options) {
    const country = defaultCountry(options);
    const from = style?.dialledFrom === undefined ? 0 : lettersOf(style.dialledFrom, "dialledFrom");
    const index = from ? DIALLED_FROM : STYLES.indexOf(style);
    if (index < 0) throw new IdentityHintsError("BAD_OPTIONS", `A style is one of ${STYLES.join(", ")}, or { dialledFrom: country }.`);
    return engine.ask(engine.functions().format, stringOf(text), index, from, country) || null;
  }

  function comparePhones(a, b, options) {
    const country = defaultCountry(options);
    return MATCHES[placeIn(engine.askOfTwo(engine.functions().compare, stringOf(a), stringOf(b), country))];
  }

  function examplePhone(country, type = "FIXED_LINE") {
    const { example } = engine.functions();
    const letters = lettersOf(country, "country");
    const index = typeIndex(type);
    return engine.ask(example, "", letters, index) || null;
  }

  function callingCode(country) {
    return engine.countries().get(country)?.callingCode ?? null;
  }

  function countries() {
    return [...engine.countries().keys()];
  }

  function maskPhone(text, options) {
    const country = defaultCountry(options);
    return engine.ask(engine.functions().mask, stringOf(text), country);
  }

  function defaultCountry(options) {
    const known = engine.countries();
    if (options === undefined || options === null) return 0;
    if (typeof options !== "object") throw new IdentityHintsError("BAD_OPTIONS", "Options are an object, such as { defaultCountry: \"US\" }.");
    const code = options.defaultCountry;
    return code === undefined || code === null ? 0 : (known.get(code)?.letters ?? lettersOf(code, "defaultCountry"));
  }

  function lettersOf(country, name) {
    const plan = engine.countries().get(country);
    if (!plan) throw new IdentityHintsError("BAD_OPTIONS", `${name} must be a code from countries(), such as "US".`);
    return plan.letters;
  }

  return { parsePhone, validatePhone, normalizePhone, normalizePhones, formatPhone, comparePhones, examplePhone, callingCode, countries, maskPhone };
}

function stringOf(text) {
  if (typeof text === "string") return text;
  if (text === undefined || text === null) return "";
  throw new IdentityHintsError("BAD_INPUT", `A text was expected, not a ${typeof text}.`);
}

/** The separator means nothing in a number, so any other character that does not may stand for it. */
const withoutSeparator = (text) => (text.includes("\0") ? text.replaceAll("\0", "\x01") : text);

function typeIndex(type) {
  const index = TYPES.indexOf(type);
  if (index < 0) throw new IdentityHintsError("BAD_OPTIONS", `A type is one of ${TYPES.join(", ")}.`);
  return index;
}

function bitsOf(types) {
  if (!Array.isArray(types)) throw new IdentityHintsError("BAD_OPTIONS", "types is an array of phone types.");
  return types.reduce((bits, type) => bits | (1 << typeIndex(type)), 0);
}

const placeIn = (letter) => letter.charCodeAt(0) - 65;

/** Read by place: destructuring an array goes through its iterator, and this is the hot path. */
function phoneOf(fields) {
  const type = TYPES[placeIn(fields[1])];
  const callingCode = fields[2];
  return {
    e164: `+${callingCode}${fields[3]}`,
    country: fields[4] || null,
    callingCode,
    nationalNumber: fields[3],
    extension: fields[5] || null,
    type,
    valid: type !== "UNKNOWN",
    possible: fields[1].length > 1,
    national: fields[6],
    international: fields[7],
    uri: fields[8],
    key: `+${callingCode}${fields[9]}`,
  };
}
