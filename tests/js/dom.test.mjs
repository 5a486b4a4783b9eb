// identity-hints/dom where there is no page, and what it takes from the engine. tests/browser/ has the field itself.
import { readFileSync } from "node:fs";
import { callingCode, countries, editPhone, isReady } from "identity-hints";
import { attachPhoneInput } from "identity-hints/dom";
import { describe, expect, test } from "vitest";

import { MESSAGES } from "../../pkg/dom/messages.js";

test("importing it touches no page, and attaching to none is misuse", () => {
  expect(typeof document).toBe("undefined");
  expect(isReady()).toBe(true);
  for (const input of [undefined, null, {}, "input"]) {
    expect(() => attachPhoneInput(input)).toThrow(expect.objectContaining({ name: "IdentityHintsError", code: "BAD_OPTIONS" }));
  }
});

test("every reason has words", () => {
  const declared = readFileSync(new URL("../../pkg/phone.d.ts", import.meta.url), "utf8");
  const reasons = [.../export type PhoneReason =([^;]+);/.exec(declared)[1].matchAll(/"(\w+)"/g)].map(([, reason]) => reason);
  expect(Object.keys(MESSAGES).sort()).toEqual(reasons.sort());
});

describe("the country that a number names while it is typed", () => {
  const named = (value, defaultCountry = null) => editPhone({ value, caret: value.length, previousValue: value.slice(0, -1), inputType: "insertText" }, { defaultCountry }).country;

  test("is one of its calling code, the main one where several share it", () => {
    const sharing = Map.groupBy(countries(), (country) => callingCode(country));
    const main = [];
    for (const [code, shared] of sharing) {
      const country = named(`+${code}1`);
      expect(shared, `+${code}`).toContain(country);
      if (shared.length > 1) main.push(country);
    }
    expect(main.sort()).toEqual(["AU", "CW", "FI", "GB", "GP", "IT", "MA", "NO", "RE", "RU", "SH", "US"]);
  });

  test.each([
    ["+", null],
    ["+4", null],
    ["+44", "GB"],
    ["＋４４", "GB"],
    ["+999", null],
    ["+8001234", null],
  ])("of %s is %s", (text, country) => {
    expect(named(text)).toBe(country);
  });

  test("is the chosen one while that shares the code", () => {
    expect(named("+16", "CA")).toBe("CA");
    expect(named("+1", "GB")).toBe("US");
  });
});
