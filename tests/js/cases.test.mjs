// The corpus in Node, through the package's own exports.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as browser from "identity-hints";
import * as phone from "identity-hints/phone";
import { runCases } from "./cases.mjs";

const cases = JSON.parse(readFileSync(new URL("../cases/phone.json", import.meta.url), "utf8"));

describe.each([["identity-hints", browser], ["identity-hints/phone", phone]])("%s", (_, api) => {
  test("answers every case of phone.json", () => {
    expect(cases.length).toBeGreaterThan(400);
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
