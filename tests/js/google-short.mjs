// What live google-libphonenumber answers about short numbers, in the words of our API.
import { createRequire } from "node:module";
import { RULES, known } from "./google.mjs";

const require = createRequire(import.meta.url);
const { PhoneNumberUtil, ShortNumberInfo, shortnumbermetadata } = require("google-libphonenumber");
const util = PhoneNumberUtil.getInstance();
const google = ShortNumberInfo.getInstance();

export const knownShort = known.shortNumbers;

/** The three questions, as the peer and as our package is asked. */
export const QUESTIONS = {
  isShortNumber: (text, country) => {
    try {
      return google.isValidShortNumberForRegion(util.parse(text, country), country);
    } catch {
      return false;
    }
  },
  isEmergencyNumber: (text, country) => google.isEmergencyNumber(text, country),
  connectsToEmergencyNumber: (text, country) => google.connectsToEmergencyNumber(text, country),
};

// Where the peer keeps things in its metadata.
const PATTERN = 2;
const EXAMPLE = 6;
const EMERGENCY = 27;
const kindsOf = (country) => shortnumbermetadata.countryToMetadata[country] ?? [];

/** The peer's examples of a country's short numbers, of every kind. */
export function shortExamples(country) {
  return [...new Set(kindsOf(country).map((kind) => kind?.[EXAMPLE]).filter((example) => typeof example === "string"))];
}

/** Which answers a named rule of known-differences.json is about. */
export const SHORT_RULES = {
  "no emergency number": (question, country) => question !== "isShortNumber" && !kindsOf(country)[EMERGENCY]?.[PATTERN],
};

/** The questions whose answers differ, and whether known-differences.json explains all of them. */
export function shortDifferences(api, text, country) {
  const questions = Object.keys(QUESTIONS).filter((question) => api[question](text, country) !== QUESTIONS[question](text, country));
  const isKnown = (question) => Object.values(SHORT_RULES).some((applies) => applies(question, country)) || Object.values(RULES).some((applies) => applies(text, {}));
  return { questions, explained: questions.every(isKnown) };
}
