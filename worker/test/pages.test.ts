// What the page's own modules have to know of the engine.

import { callingCode, countries, type PhoneReason } from "identity-hints";
import { describe, expect, it } from "vitest";

import { mainCountry } from "../../www/calling-codes.js";
import { message } from "../../www/messages.js";

const engine = { countries, callingCode };

const REASONS: Record<PhoneReason, true> = {
  INVALID_COUNTRY_CODE: true,
  NOT_A_NUMBER: true,
  TOO_SHORT_AFTER_IDD: true,
  TOO_SHORT_NSN: true,
  TOO_LONG: true,
  TOO_SHORT: true,
  INVALID_LENGTH: true,
  IS_POSSIBLE_LOCAL_ONLY: true,
  NOT_VALID: true,
  TYPE_NOT_ALLOWED: true,
};

describe("the page's own modules", () => {
  it.each(Object.keys(REASONS))("have words for %s", (reason) => {
    expect(message("phone", reason)).toMatch(/phone number.*\.$/);
  });

  it("name a country for every calling code, and the main one where several share it", () => {
    const sharing = Map.groupBy(countries(), (country) => callingCode(country));
    const named = [...sharing].map(([code, shared]) => ({ code, shared, country: mainCountry(`+${code} 1`, null, engine) }));
    for (const { code, shared, country } of named) expect(shared, `+${code}`).toContain(country);
    const main = named.filter(({ shared }) => shared.length > 1).map(({ country }) => country);
    expect(main.sort()).toEqual(["AU", "CW", "FI", "GB", "GP", "IT", "MA", "NO", "RE", "RU", "SH", "US"]);
  });

  it.each([
    ["+", null],
    ["+4", null],
    ["+44", "GB"],
    ["＋４４", "GB"],
    ["+999", null],
    ["+800 1234", null],
  ])("read %s as %s", (text, country) => {
    expect(mainCountry(text, null, engine)).toBe(country);
  });

  it("let a country stand that shares the code", () => {
    expect(mainCountry("+1 6", "1", engine)).toBeNull();
  });
});
