// The short-number functions: what they promise besides their answers, and their answers beside live google-libphonenumber.
import { describe, expect, test } from "vitest";
import * as api from "identity-hints";
import * as phone from "identity-hints/phone";
import { QUESTIONS, SHORT_RULES, knownShort, shortDifferences, shortExamples } from "./google-short.mjs";
import { hostileInputs } from "./hostile.mjs";

const NAMES = Object.keys(QUESTIONS);
const countries = api.countries();

/** A number and its beginnings, as far as short numbers reach. */
const beginnings = (number) => [number, ...Array.from({ length: Math.min(number.length, 6) }, (_, at) => number.slice(0, at + 1))];
const inZeros = (number, zero) => number.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

/** A number with one digit changed, more or fewer of them, and in each spelling that a caller might choose. */
function mutations(number) {
  const changed = Array.from(number, (digit, at) => number.slice(0, at) + ((Number(digit) + 1) % 10) + number.slice(at + 1));
  const longer = ["0", "9", "6666666", "9".repeat(20), "1".repeat(300)].map((digits) => number + digits);
  const spelled = [
    Array.from(number).join("-"), Array.from(number).join(" "), ` ${number} `, `(${number})`, `${number}.`, inZeros(number, 0xff10), inZeros(number, 0x660),
    `+${number}`, ` +${number}`, `＋${number}`, `*${number}`, `#${number}`, `${number}#`, `tel:${number}`, `call ${number}!`, `${number}abc`, `${number}x5`, `${number}/x5`,
    `${number} ext. 12`, `0${number}`, `00${number}`, `1${number}`, `+1${number}`, `${number};ext=5`, `${number};phone-context=+1`,
  ];
  return [...changed, ...longer, ...spelled];
}

function differing(inputs) {
  const found = [];
  let yes = 0;
  for (const [text, country] of inputs) {
    yes += NAMES.filter((name) => api[name](text, country)).length;
    const { questions, explained } = shortDifferences(api, text, country);
    if (!explained) found.push(`${questions.join(", ")} of ${JSON.stringify(text)} in ${country}`);
  }
  return { found: found.slice(0, 20), yes };
}

describe("beside google-libphonenumber", () => {
  test("every country answers every short number of any country, and all of three digits, alike", () => {
    const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
    const texts = new Set([...countries.flatMap(shortExamples).flatMap(beginnings), ...threeDigits]);
    expect(texts.size).toBeGreaterThan(1200);
    const { found, yes } = differing(countries.flatMap((country) => Array.from(texts, (text) => [text, country])));
    expect(found).toEqual([]);
    expect(yes).toBeGreaterThan(8_000);
  });

  test("every country's own short numbers are answered alike however they are changed or spelled", () => {
    const texts = (country) => new Set(shortExamples(country).flatMap(beginnings).flatMap(mutations));
    const { found, yes } = differing(countries.flatMap((country) => Array.from(texts(country), (text) => [text, country])));
    expect(found).toEqual([]);
    expect(yes).toBeGreaterThan(15_000);
  });

  test("hostile inputs are answered alike", () => {
    const { found } = differing(hostileInputs(100_000, 3).filter(([, region]) => region !== "ZZ"));
    expect(found).toEqual([]);
  });

  test("known-differences.json names each rule of this test, and no other", () => {
    expect(knownShort.map((rule) => rule.name).sort()).toEqual(Object.keys(SHORT_RULES).sort());
  });

  test.each(knownShort.map((rule) => [rule.name, rule]))("%s: still differs", (_, { example }) => {
    expect(shortDifferences(api, ...example)).toMatchObject({ questions: [expect.any(String)], explained: true });
  });
});

describe("the API", () => {
  test("is the browser artifact's, not the phone artifact's", () => {
    for (const name of NAMES) {
      expect(api[name], name).toBeTypeOf("function");
      expect(phone, name).not.toHaveProperty(name);
    }
  });

  test.each(NAMES)("%s: a text that is no string is BAD_INPUT, a country that is none BAD_OPTIONS", (name) => {
    for (const text of [5, true, {}, []]) expect(() => api[name](text, "US")).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    for (const country of [undefined, null, "XX", "us", "001", "", 5, { country: "US" }]) {
      expect(() => api[name]("911", country)).toThrow(expect.objectContaining({ code: "BAD_OPTIONS" }));
    }
    expect([api[name](null, "US"), api[name](undefined, "US"), api[name]("", "US")]).toEqual([false, false, false]);
  });
});
