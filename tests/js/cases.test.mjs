// The corpus in Node, through the package's own exports.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as browser from "identity-hints";
import * as edge from "identity-hints/edge";
import * as phone from "identity-hints/phone";
import { FILES, runCases } from "./cases.mjs";

const casesOf = (file) => JSON.parse(readFileSync(new URL(`../cases/${file}.json`, import.meta.url), "utf8"));

describe.each([["identity-hints", browser, FILES.browser], ["identity-hints/phone", phone, FILES.phone], ["identity-hints/edge", edge, FILES.edge]])("%s", (_, api, files) => {
  test.each(files)("answers every case of %s.json", (file) => {
    const cases = casesOf(file);
    expect(cases.length).toBeGreaterThan(30);
    expect(runCases(api, cases).slice(0, 20)).toEqual([]);
  });

  test("a wrong expectation is noticed", () => {
    const wrong = [
      { call: "normalizePhone", args: ["+1 916 555 1234"], result: "+19165551235", why: "another number" },
      { call: "parsePhone", args: ["call me"], throws: "BAD_INPUT", why: "it does not throw" },
      { call: "parsePhone", args: [5], result: null, why: "it throws" },
      { call: "parsePhone", args: ["+1 916 555 1234"], result: { e164: "+19165551234" }, why: "more fields than these" },
    ];
    expect(runCases(api, wrong)).toHaveLength(wrong.length);
  });
});

test("each artifact has all that the one before it has", () => {
  expect(Object.keys(browser)).toEqual(expect.arrayContaining(Object.keys(phone)));
  expect(Object.keys(edge)).toEqual(expect.arrayContaining(Object.keys(browser)));
});
