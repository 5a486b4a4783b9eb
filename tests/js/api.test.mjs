// What the package promises besides its answers: plain data, stable codes, one face on every host.
import { describe, expect, test } from "vitest";
import * as browser from "identity-hints";
import * as phone from "identity-hints/phone";

const FUNCTIONS = ["init", "isReady", "parsePhone", "validatePhone", "normalizePhone", "normalizePhones", "formatPhone", "comparePhones", "findPhones", "examplePhone", "callingCode", "countries", "maskPhone"];

describe.each([["identity-hints", browser], ["identity-hints/phone", phone]])("%s", (_, api) => {
  test("exports what index.d.ts says", () => {
    for (const name of FUNCTIONS) expect(api[name], name).toBeTypeOf("function");
    expect(api.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(api.metadataVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("is ready at import, and init() is harmless", async () => {
    expect(api.isReady()).toBe(true);
    await expect(api.init()).resolves.toBeUndefined();
    await expect(api.init("nowhere")).resolves.toBeUndefined();
    expect(api.isReady()).toBe(true);
  });

  test("a phone is a plain object that survives JSON", () => {
    for (const text of ["+1 916 555 1234", "+800 1234 5678", "+44 20 7946 0958 x12", "+1 916 555 123"]) {
      const found = api.parsePhone(text);
      expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual({ ...found });
      for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(found))) {
        expect(property, key).toMatchObject({ enumerable: true });
        expect(property, key).not.toHaveProperty("get");
      }
    }
  });

  test("a verdict is a plain object that survives JSON", () => {
    for (const text of ["+1 916 555 1234", "call me"]) {
      const verdict = api.validatePhone(text);
      expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual({ ...verdict });
    }
  });

  test("two answers share nothing: changing one leaves the next alone", () => {
    const first = api.parsePhone("+1 916 555 1234");
    first.e164 = "changed";
    expect(api.parsePhone("+1 916 555 1234").e164).toBe("+19165551234");
  });

  test("undefined text reads as the empty string", () => {
    expect(api.parsePhone(undefined)).toBeNull();
    expect(api.parsePhone()).toBeNull();
    expect(api.normalizePhone(undefined)).toBeNull();
    expect(api.normalizePhones([undefined, "+1 916 555 1234"])).toEqual([null, "+19165551234"]);
    expect(api.validatePhone(undefined)).toEqual({ valid: false, reason: "NOT_A_NUMBER", phone: null });
    expect(api.maskPhone(undefined)).toBe("");
  });

  test("undefined options are no options", () => {
    expect(api.parsePhone("+1 916 555 1234", undefined)?.country).toBe("US");
    expect(api.parsePhone("+1 916 555 1234", { defaultCountry: undefined })?.country).toBe("US");
    expect(api.validatePhone("+1 916 555 1234", { types: undefined }).valid).toBe(true);
  });

  test.each([5, true, {}, [], () => {}, Symbol("x"), 10n])("text that is %s is BAD_INPUT", (text) => {
    for (const call of [() => api.parsePhone(text), () => api.normalizePhone(text), () => api.validatePhone(text), () => api.formatPhone(text, "E164"), () => api.comparePhones("", text), () => api.findPhones(text), () => api.maskPhone(text)]) {
      expect(call).toThrow(expect.objectContaining({ name: "IdentityHintsError", code: "BAD_INPUT" }));
    }
  });

  test.each([5, "US", true])("options that are %s are BAD_OPTIONS", (options) => {
    expect(() => api.parsePhone("+1 916 555 1234", options)).toThrow(expect.objectContaining({ code: "BAD_OPTIONS" }));
  });

  test.each([5, {}, ["US"], ""])("a default country that is %j is BAD_OPTIONS", (defaultCountry) => {
    expect(() => api.parsePhone("+1 916 555 1234", { defaultCountry })).toThrow(expect.objectContaining({ code: "BAD_OPTIONS" }));
  });

  test.each([5, {}, "US", [null], ["us"]])("countries that are %j are BAD_OPTIONS", (countries) => {
    expect(() => api.findPhones("+1 916 555 1234", { countries })).toThrow(expect.objectContaining({ code: "BAD_OPTIONS" }));
  });

  test("what is found stands where it says, far into a text and behind any character", () => {
    const filler = "🎉é中 ".repeat(60_000);
    const text = `${filler}+1 916 555 1234${filler}+44 20 7946 0958`;
    const found = api.findPhones(text);
    expect(found.map(({ raw, phone }) => [raw, phone.e164])).toEqual([["+1 916 555 1234", "+19165551234"], ["+44 20 7946 0958", "+442079460958"]]);
    for (const { start, end, raw } of found) expect(text.slice(start, end)).toBe(raw);
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
  });

  test("many texts that are no array are BAD_INPUT", () => {
    for (const texts of ["+1 916 555 1234", null, undefined, 5]) {
      expect(() => api.normalizePhones(texts)).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    }
  });

  test("an error is an Error of its own class with a message that says what was wrong", () => {
    let thrown;
    try {
      api.parsePhone("", { defaultCountry: "XX" });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toBeInstanceOf(api.IdentityHintsError);
    expect(thrown.message).toContain("defaultCountry");
  });

  test("every country has a calling code, and an example that fits its own plan", () => {
    const countries = api.countries();
    expect(countries).toEqual([...new Set(countries)]);
    expect(countries.length).toBeGreaterThan(240);
    expect(countries).not.toContain("001");
    for (const country of countries) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(api.callingCode(country), country).toMatch(/^[1-9]\d{0,2}$/);
      const example = api.examplePhone(country);
      expect(api.validatePhone(example, { defaultCountry: country }), `${country} ${example}`).toMatchObject({ valid: true });
    }
  });

  test("an example of a type is of that type", () => {
    for (const country of api.countries()) {
      for (const type of ["MOBILE", "TOLL_FREE", "PREMIUM_RATE", "VOIP"]) {
        const example = api.examplePhone(country, type);
        if (example !== null) expect(api.validatePhone(example, { types: [type] }), `${country} ${type} ${example}`).toMatchObject({ valid: true });
      }
    }
  });

  test("ten kilobytes of anything come back", () => {
    for (const unit of ["9", "+", "(", "x1", "٠", "👍", "\ud800", "ext.1 ", ";", "/x", "\n"]) {
      const text = unit.repeat(Math.ceil(10240 / unit.length));
      expect(api.parsePhone(text, { defaultCountry: "US" }), unit).toBeNull();
      expect(api.maskPhone(text), unit).toBeTypeOf("string");
    }
  });

  test("texts of every length and of one to four bytes a character cross the boundary whole", () => {
    // A mask keeps ASCII punctuation and puts one dot for each other character of these.
    const masked = (text) => Array.from(text, (c) => (c < "\x80" ? c : "•")).join("");
    for (const pattern of ["-", "¡", "—", "👍", "-¡—👍", "\ufeff-", "-👍", "\0!"]) {
      for (let length = 0; length < 300; length++) {
        const text = pattern.repeat(length).slice(0, length).replace(/[\ud800-\udbff]$/, "");
        expect(api.maskPhone(text), `${length} of ${pattern}`).toBe(masked(text));
      }
    }
    const long = "-¡—👍".repeat(200_000);
    expect(api.maskPhone(long)).toBe(masked(long));
    expect(api.parsePhone("+1 916 555 1234").e164).toBe("+19165551234");
  });

  test("a lone surrogate is one character like any other", () => {
    expect(api.maskPhone("-\ud800-")).toBe("-•-");
  });

  test("a thousand numbers in one call are the answers of a thousand calls", () => {
    const texts = Array.from({ length: 1000 }, (_, i) => (i % 7 === 0 ? `junk ${i}` : `+1 916 555 ${String(1000 + i)}`));
    expect(api.normalizePhones(texts)).toEqual(texts.map((text) => api.normalizePhone(text)));
  });
});
