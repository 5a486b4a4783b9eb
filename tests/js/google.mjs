// What live google-libphonenumber answers, in the words of our API, and where it is known to differ.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = require("google-libphonenumber");
const util = PhoneNumberUtil.getInstance();

export const installedVersion = require("google-libphonenumber/package.json").version;
export const known = JSON.parse(readFileSync(new URL("../known-differences.json", import.meta.url), "utf8"))["google-libphonenumber"];

const names = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [value, name]));
const TYPES = names(PhoneNumberType);
const POSSIBILITIES = names(PhoneNumberUtil.ValidationResult);
const ERRORS = {
  "Invalid country calling code": "INVALID_COUNTRY_CODE",
  "The string supplied did not seem to be a phone number": "NOT_A_NUMBER",
  "Phone number too short after IDD": "TOO_SHORT_AFTER_IDD",
  "The string supplied is too short to be a phone number": "TOO_SHORT_NSN",
  "The string supplied is too long to be a phone number": "TOO_LONG",
};

/** `region` "ZZ" means that there is none. */
export function googleAnswer(text, region) {
  let number;
  try {
    number = util.parse(text, region);
  } catch (error) {
    return { reason: ERRORS[error.message] ?? `unknown error: ${error.message}` };
  }
  const country = util.getRegionCodeForNumber(number);
  const valid = util.isValidNumber(number);
  const possibility = POSSIBILITIES[util.isPossibleNumberWithReason(number)];
  return {
    e164: util.format(number, PhoneNumberFormat.E164),
    country: !country || country === "001" ? null : country,
    callingCode: String(number.getCountryCode()),
    nationalNumber: util.getNationalSignificantNumber(number),
    extension: number.getExtension() || null,
    type: TYPES[util.getNumberType(number)],
    valid,
    possible: util.isPossibleNumber(number),
    reason: valid ? null : possibility === "IS_POSSIBLE" ? "NOT_VALID" : possibility,
    national: util.format(number, PhoneNumberFormat.NATIONAL),
    international: util.format(number, PhoneNumberFormat.INTERNATIONAL),
    uri: util.format(number, PhoneNumberFormat.RFC3966),
    dialledFrom: util.formatOutOfCountryCallingNumber(number, "US"),
  };
}

/** The same fields from our package. */
export function ourAnswer(api, text, region) {
  const options = region === "ZZ" ? {} : { defaultCountry: region };
  const { valid, reason, phone } = api.validatePhone(text, options);
  if (!phone) return { reason };
  const { key, ...fields } = phone;
  return { ...fields, valid, reason, dialledFrom: api.formatPhone(text, { dialledFrom: "US" }, options) };
}

/** The fields of `theirs` that ours does not share, without asking whether that is known. */
export function differingFields(ours, theirs) {
  const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...fields].filter((field) => ours[field] !== theirs[field]);
}

const KNOWN_DIGIT = "0-9\\uff10-\\uff19\\u0660-\\u0669\\u06f0-\\u06f9";
const FOREIGN_DIGIT = new RegExp(`(?![${KNOWN_DIGIT}])\\p{Nd}`, "u");
const WIDE_DIGIT = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/;
const FOREIGN_LETTER_LAST = new RegExp(`(?![${KNOWN_DIGIT}A-Za-z])[\\p{L}\\p{N}][^\\p{L}\\p{N}#]*$`, "u");

/** Which texts a named rule of known-differences.json is about. */
export const RULES = {
  "digits of other scripts": (text) => FOREIGN_DIGIT.test(text),
  "wide digits beside letters": (text) => WIDE_DIGIT.test(text) && (text.match(/[a-z]/gi) ?? []).length >= 3,
  "letters of other scripts at the end": (text) => FOREIGN_LETTER_LAST.test(text),
  "beyond 2^53": (text, ours) => ours.nationalNumber !== undefined && BigInt(ours.nationalNumber) > 2n ** 53n,
  "long s": (text) => text.includes("ſ"),
};

/** The differing fields that known-differences.json does not explain. */
export function unexplained(text, ours, theirs) {
  const differing = differingFields(ours, theirs);
  if (differing.length === 0 || Object.values(RULES).some((applies) => applies(text, ours))) return [];
  const excused = known.metadata
    .filter((entry) => entry.callingCode === ours.callingCode && new RegExp(entry.nationalNumber).test(ours.nationalNumber))
    .flatMap((entry) => entry.fields);
  return differing.filter((field) => !excused.includes(field));
}
