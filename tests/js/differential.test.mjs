// The packaged module beside live google-libphonenumber, on inputs made to break a parser.
import { describe, expect, test } from "vitest";
import * as api from "identity-hints/phone";
import { RULES, differingFields, googleAnswer, installedVersion, known, ourAnswer, unexplained } from "./google.mjs";
import { hostileInputs } from "./hostile.mjs";

const COUNT = 200_000;

test(`${COUNT.toLocaleString("en")} hostile inputs are answered as google-libphonenumber answers them`, { timeout: 300_000 }, () => {
  const inputs = hostileInputs(COUNT, 1);
  expect(inputs).toHaveLength(COUNT);
  const differences = [];
  let parsed = 0;
  for (const [text, region] of inputs) {
    const ours = ourAnswer(api, text, region);
    const theirs = googleAnswer(text, region);
    if (ours.e164) parsed++;
    for (const field of unexplained(text, ours, theirs)) {
      differences.push(`${JSON.stringify(text)} ${region}: ${field} is ${JSON.stringify(ours[field])}, Google says ${JSON.stringify(theirs[field])}`);
    }
  }
  expect(differences.slice(0, 20)).toEqual([]);
  // Inputs that nobody can parse would prove nothing.
  expect(parsed).toBeGreaterThan((COUNT / 5) * 2);
});

describe("known-differences.json", () => {
  test("is about the version that is installed", () => {
    expect(installedVersion).toBe(known.version);
  });

  test("names each rule of this test, and no other", () => {
    expect(known.rules.map((rule) => rule.name).sort()).toEqual(Object.keys(RULES).sort());
  });

  test.each(known.metadata.map((entry) => [entry.region, entry]))("the metadata of %s still differs as it says", (_, entry) => {
    const [text, region] = entry.example;
    const ours = ourAnswer(api, text, region);
    expect(ours.callingCode).toBe(entry.callingCode);
    expect(ours.nationalNumber).toMatch(new RegExp(entry.nationalNumber));
    expect(differingFields(ours, googleAnswer(text, region)).sort()).toEqual([...entry.fields].sort());
  });

  test.each(known.rules.map((rule) => [rule.name, rule]))("%s: still differs", (name, rule) => {
    const [text, region] = rule.example;
    const ours = ourAnswer(api, text, region);
    expect(RULES[name](text, ours)).toBe(true);
    expect(differingFields(ours, googleAnswer(text, region))).not.toEqual([]);
  });
});
