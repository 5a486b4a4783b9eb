// The phone field of identity-hints/dom around the typing: what it says, sends and tells, and that it leaves no trace.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { BROWSERS, launch } from "./browsers.mjs";
import { openField, startFields } from "./fields.mjs";

let site;
beforeAll(async () => {
  site = await startFields();
});
afterAll(() => site?.stop());

describe.each(BROWSERS)("%s", (browserName) => {
  let browser;
  let field;
  let page;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    field = await openField(browser, site, "plain");
    ({ page } = field);
  });
  afterEach(async () => {
    expect(await field.end(), "complaints of the browser").toEqual([]);
  });

  const ready = () => page.evaluate(() => engine.init("/phone_bg.wasm"));
  /** A form with a field that has the engine already. `made` is for the form, `options` for the field. */
  async function attach(options = { defaultCountry: "US" }, made = {}) {
    await ready();
    await page.evaluate((options, made) => {
      build(made);
      window.field = attachPhoneInput(input, { ...options, countrySelect: list });
    }, options, made);
    await page.focus("#phone");
  }
  const type = (text) => page.keyboard.type(text);
  const leave = () => page.focus("#other");
  const message = () => page.$eval(".phone-message", (element) => element.textContent);
  const untilMessage = (text) => page.waitForFunction((text) => document.querySelector(".phone-message").textContent === text, { polling: 20, timeout: 5000 }, text);
  const submitted = () => page.evaluate(() => Object.fromEntries(new FormData(form)));
  const country = () => page.evaluate(() => window.field.country);
  const nextTask = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const told = (wanted) => page.evaluate((wanted) => events.splice(0).filter(({ type }) => type === wanted), wanted);

  describe("the message", () => {
    test("waits until the field is left, describes it, and goes when the number is mended", async () => {
      await attach();
      const described = await page.$eval("#phone", (input) => document.getElementById(input.getAttribute("aria-describedby")).className);
      expect(described).toBe("phone-message");
      await type("916 555");
      expect(await message()).toBe("");
      expect(await page.$eval("#phone", (input) => input.getAttribute("aria-invalid"))).toBe(null);
      await leave();
      expect(await message()).toBe("Some digits are missing.");
      expect(await page.$eval("#phone", (input) => input.getAttribute("aria-invalid"))).toBe("true");
      await page.focus("#phone");
      await field.press("End");
      await type("1234");
      expect(await message()).toBe("");
      expect(await page.$eval("#phone", (input) => input.getAttribute("aria-invalid"))).toBe(null);
      await field.press("Backspace");
      expect(await message()).toBe("Some digits are missing.");
    });

    test("is none for an empty field", async () => {
      await attach();
      await leave();
      expect(await message()).toBe("");
      await page.focus("#phone");
      await type("9");
      await leave();
      expect(await message()).not.toBe("");
      await page.focus("#phone");
      await field.press("Backspace");
      await leave();
      expect(await message()).toBe("");
    });

    test("comes at once for too many digits, and after a pause for a full number that fits nowhere", async () => {
      await attach();
      await type("91655512345");
      expect(await message()).toBe("There are too many digits for this country.");
      await page.$eval("#phone", (input) => input.select());
      await type("1235551234");
      expect(await message()).toBe("");
      await untilMessage("No number in this country starts like this. Check the digits.");
    });

    test("stands where and is worded as the page says", async () => {
      await ready();
      await page.evaluate(() => {
        build();
        const messageElement = Object.assign(document.createElement("p"), { id: "mine" });
        const statusElement = document.createElement("p");
        form.append(messageElement, statusElement);
        input.setAttribute("aria-describedby", "hint");
        window.field = attachPhoneInput(input, { defaultCountry: "US", messageElement, statusElement, messages: { TOO_SHORT: "More, please." }, types: ["TOLL_FREE"], describe: ({ national }) => `That is ${national}.` });
        window.status = statusElement;
      });
      await page.focus("#phone");
      await type("916");
      await leave();
      expect(await page.$eval("#mine", (element) => element.textContent)).toBe("More, please.");
      expect(await page.$eval("#phone", (input) => input.getAttribute("aria-describedby"))).toBe("hint mine");
      expect(await page.$$(".phone-message")).toEqual([]);
      await page.$eval("#phone", (input) => input.select());
      await page.focus("#phone");
      await type("9165551234");
      expect(await page.$eval("#mine", (element) => element.textContent)).toBe("This kind of number can’t be used here.");
      await page.$eval("#phone", (input) => input.select());
      await type("8002345678");
      await page.waitForFunction(() => form.lastChild.textContent === "That is (800) 234-5678.", { polling: 20, timeout: 5000 });
    });

    test("does not move the button that is being pressed", async () => {
      await attach();
      await type("916");
      const button = await page.$("button");
      const { x, y } = await button.clickablePoint();
      await page.mouse.move(x, y);
      await page.mouse.down();
      expect(await page.evaluate(() => document.activeElement.id)).not.toBe("phone");
      expect(await message()).toBe("");
      await page.mouse.move(0, 0);
      await page.mouse.up();
      await untilMessage("Some digits are missing.");
    });
  });

  describe("the form", () => {
    test("sends what was typed and the E.164 of a valid number", async () => {
      await attach();
      await type("916 555 123");
      expect(await submitted()).toEqual({ phone: "(916) 555-123", phone_e164: "" });
      await type("4");
      expect(await submitted()).toEqual({ phone: "(916) 555-1234", phone_e164: "+19165551234" });
    });

    test("sends it under another name, or not at all", async () => {
      await attach({ defaultCountry: "US", name: "mobile" });
      await type("9165551234");
      expect(await submitted()).toEqual({ phone: "(916) 555-1234", mobile: "+19165551234" });
      await attach({ defaultCountry: "US", name: "" });
      expect(await submitted()).toEqual({ phone: "" });
    });

    test("reset is back at the beginning", async () => {
      await attach({ defaultCountry: "US" }, { value: "2015550123" });
      expect(await field.shown()).toMatchObject({ value: "(201) 555-0123" });
      await field.press("End");
      await type("45");
      expect(await message()).not.toBe("");
      await page.click("button[type=reset]");
      await nextTask();
      expect(await field.shown()).toMatchObject({ value: "(201) 555-0123" });
      expect(await message()).toBe("");
      expect(await submitted()).toEqual({ phone: "(201) 555-0123", phone_e164: "+12015550123" });
      await page.focus("#phone");
      await field.press("z", "Control");
      expect(await field.shown()).toMatchObject({ value: "(201) 555-0123" });
    });

    test("sends what a script wrote, even if nobody said so", async () => {
      await attach();
      const sent = await page.evaluate(() => {
        input.value = "+442079460958";
        let sent;
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          sent = Object.fromEntries(new FormData(form));
        });
        form.requestSubmit();
        return [sent.phone_e164, window.field.phone.country];
      });
      expect(sent).toEqual(["+442079460958", "GB"]);
    });
  });

  describe("the country", () => {
    const FEW = [["", "Choose"], ["US", "United States"], ["GB", "United Kingdom"], ["CA", "Canada"]];
    const chosen = () => page.$eval("#country", (select) => select.value);

    test("of an empty list is one of all, by name", async () => {
      await attach({ defaultCountry: "BR" }, { select: [] });
      const options = await page.$$eval("#country option", (all) => all.map(({ text }) => text));
      expect(options.length).toBeGreaterThan(240);
      expect(options).toContain("Brazil +55");
      expect(options).toEqual(options.toSorted((a, b) => a.localeCompare(b, "en")));
      expect(await chosen()).toBe("BR");
    });

    test("of a list without countries is none until one is chosen", async () => {
      await attach({}, { select: [["", "Choose"]] });
      expect(await page.$$eval("#country option", ([first]) => first.text)).toBe("Choose");
      expect(await chosen()).toBe("");
      await type("9165551234");
      expect(await page.evaluate(() => window.field.reason)).toBe("INVALID_COUNTRY_CODE");
      await page.select("#country", "US");
      expect(await page.evaluate(() => window.field.phone.e164)).toBe("+19165551234");
      expect(await field.shown()).toMatchObject({ value: "(916) 555-1234" });
    });

    test("follows a number that names its own, and no other", async () => {
      await attach({ defaultCountry: "US" }, { select: FEW });
      await type("604 555 0123");
      expect(await chosen()).toBe("US");
      await page.$eval("#phone", (input) => input.select());
      await told();
      await type("+44");
      expect(await chosen()).toBe("GB");
      expect((await told("change")).map(({ on, value }) => [on, value])).toEqual([["country", "GB"]]);
      await page.$eval("#phone", (input) => input.select());
      await type("+49151");
      expect(await chosen(), "which is not in the list").toBe("GB");
      expect(await country()).toBe("DE");
    });

    test("is undone with the number that named it", async () => {
      await attach({ defaultCountry: "US" }, { select: FEW });
      await type("916555");
      await page.$eval("#phone", (input) => {
        input.select();
        input.value = "+44 20 7946 0958";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
      expect(await chosen()).toBe("GB");
      await field.press("z", "Control");
      expect(await field.shown()).toMatchObject({ value: "916-555" });
      expect(await chosen()).toBe("US");
    });

    test("stays as it is chosen, whatever the number says", async () => {
      await attach({ defaultCountry: "US" }, { select: FEW });
      await type("+44 20 7946 0958");
      await page.select("#country", "CA");
      expect(await chosen()).toBe("CA");
      expect(await field.shown()).toMatchObject({ value: "+44 20 7946 0958" });
    });

    test("is set by setCountry, and reads a national number anew", async () => {
      await attach();
      await type("020 7946 0958");
      expect(await country()).toBe("US");
      await page.evaluate(() => window.field.setCountry("GB"));
      expect(await submitted()).toEqual({ phone: "020 7946 0958", phone_e164: "+442079460958" });
      const code = await page.evaluate(() => {
        try {
          window.field.setCountry("UK");
        } catch (error) {
          return error.code;
        }
      });
      expect(code).toBe("BAD_OPTIONS");
      expect(await country()).toBe("GB");
    });
  });

  describe("what it tells", () => {
    test("is each change once, by callback and by event", async () => {
      await ready();
      await page.evaluate(() => {
        build();
        window.calls = [];
        window.field = attachPhoneInput(input, { defaultCountry: "US", onChange: (change) => calls.push(change) });
      });
      await page.focus("#phone");
      await type("9165551234");
      const events = await told("phonechange");
      expect(events.map(({ on }) => on)).toEqual(Array(events.length).fill("phone"));
      expect(events.at(-1).detail).toMatchObject({ country: "US", reason: null, phone: { e164: "+19165551234", valid: true } });
      expect(await page.evaluate(() => calls.splice(0))).toEqual(events.map(({ detail }) => detail));
      await leave();
      await page.evaluate(() => window.field.refresh());
      expect(await told("phonechange")).toEqual([]);
      expect(await page.evaluate(() => [calls, window.field.phone.e164, window.field.reason])).toEqual([[], "+19165551234", null]);
    });

    test("is a change for the browser's own `change`, once", async () => {
      await attach();
      await type("9165551234");
      await leave();
      expect((await told("change")).map(({ value }) => value)).toEqual(["(916) 555-1234"]);
      await page.focus("#phone");
      await field.press("z", "Control");
      await leave();
      expect((await told("change")).map(({ value }) => value)).toEqual([""]);
      await page.focus("#phone");
      await leave();
      expect(await told("change")).toEqual([]);
    });

    test("an undo out of the menu too", async () => {
      await attach();
      await type("9165551234");
      await told();
      const isLeftToTheBrowser = await page.$eval("#phone", (input) => input.dispatchEvent(new InputEvent("beforeinput", { inputType: "historyUndo", bubbles: true, cancelable: true })));
      expect(isLeftToTheBrowser).toBe(false);
      expect(await field.shown()).toEqual({ value: "", caret: 0 });
      expect((await told("input")).map(({ value }) => value)).toEqual([""]);
    });
  });

  // In Chromium the last `input` comes before compositionend, in Firefox after it, and Vue sends one of its own within.
  test.each(["before", "within", "after"])("a composition whose input comes %s its end is formatted then, and told once", async (order) => {
    await attach();
    const values = await page.evaluate(async (order) => {
      const compose = (type) => input.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
      const say = (isComposing) => input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertCompositionText", isComposing }));
      compose("compositionstart");
      for (const text of ["9165", "9165551234"]) {
        input.value = text;
        say(true);
      }
      const during = input.value;
      events.splice(0);
      if (order === "within") input.addEventListener("compositionend", () => input.dispatchEvent(new Event("input", { bubbles: true })), { once: true });
      compose("compositionend");
      if (order === "after") say(false);
      await new Promise((resolve) => setTimeout(resolve));
      return { during, after: input.value, told: events.filter(({ type }) => type === "input").map(({ value }) => value) };
    }, order);
    expect(values).toEqual({ during: "9165551234", after: "(916) 555-1234", told: ["(916) 555-1234"] });
  });

  describe("before the engine", () => {
    test("the text stands as typed; with it everything is there, the caret kept", async () => {
      await page.evaluate(() => {
        build({ select: [] });
        window.field = attachPhoneInput(input, { defaultCountry: "US", countrySelect: list });
      });
      await page.focus("#phone");
      await type("9165551234");
      for (let step = 0; step < 4; step++) await field.press("ArrowLeft");
      expect(await field.shown()).toEqual({ value: "9165551234", caret: 6 });
      expect(await submitted()).toEqual({ phone: "9165551234", phone_e164: "" });
      await page.evaluate(() => window.field.setCountry("CA"));
      await told();
      await ready();
      await nextTask();
      expect(await field.shown()).toEqual({ value: "(916) 555-1234", caret: 9 });
      expect(await page.$eval("#country", (select) => select.value)).toBe("CA");
      expect((await told("input")).map(({ value }) => value)).toEqual(["(916) 555-1234"]);
      expect(await submitted()).toMatchObject({ phone_e164: "+19165551234" });
      await field.press("z", "Control");
      expect(await field.shown()).toMatchObject({ value: "" });
    });

    test("a composition is left alone by it too", async () => {
      await page.evaluate(() => {
        build();
        window.field = attachPhoneInput(input, { defaultCountry: "US" });
        input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
        input.value = "9165551234";
      });
      await ready();
      await nextTask();
      expect((await field.shown()).value).toBe("9165551234");
      await page.evaluate(() => input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true })));
      await nextTask();
      expect((await field.shown()).value).toBe("(916) 555-1234");
    });
  });

  describe("detached", () => {
    test("it has left nothing but the value", async () => {
      await ready();
      const markup = () => page.evaluate(() => form.outerHTML);
      await page.evaluate(() => {
        build({ select: [["", "Choose"]] });
        input.setAttribute("aria-describedby", "hint");
      });
      const untouched = await markup();
      await page.evaluate(() => (window.field = attachPhoneInput(input, { defaultCountry: "US", countrySelect: list })));
      await page.focus("#phone");
      await type("91655512345");
      expect(await markup()).not.toBe(untouched);
      await page.evaluate(() => window.field.detach());
      expect(await markup()).toBe(untouched);
      const { value } = await field.shown();
      await told();
      await type("6");
      expect((await field.shown()).value).toBe(`${value}6`);
      await leave();
      await page.click("button[type=reset]");
      await nextTask();
      expect(await told("phonechange")).toEqual([]);
      expect(await markup()).toBe(untouched);
      await page.evaluate(() => attachPhoneInput(input, { defaultCountry: "US" }));
    });

    test("before the engine came, it stays so", async () => {
      await page.evaluate(() => {
        build({ value: "9165551234" });
        attachPhoneInput(input, { defaultCountry: "US" }).detach();
      });
      await ready();
      await nextTask();
      expect((await field.shown()).value).toBe("9165551234");
    });
  });

  test("misuse is told, and leaves nothing behind", async () => {
    await ready();
    const codes = await page.evaluate(() => {
      build();
      const code = (...call) => {
        try {
          attachPhoneInput(...call);
        } catch (error) {
          return error instanceof engine.IdentityHintsError && error.code;
        }
      };
      const untouched = form.outerHTML;
      const number = Object.assign(document.createElement("input"), { type: "number" });
      const codes = [code(form), code(number), code(input, { defaultCountry: "UK" })];
      const isUntouched = form.outerHTML === untouched;
      attachPhoneInput(input);
      return { codes, isUntouched, twice: code(input) };
    });
    expect(codes).toEqual({ codes: Array(3).fill("BAD_OPTIONS"), isUntouched: true, twice: "BAD_OPTIONS" });
  });

  test("without an engine it says which to import", async () => {
    const alone = await openField(browser, site, "alone");
    const error = await alone.page.evaluate(() => window.refusal);
    expect(error).toMatchObject({ code: "NOT_INITIALIZED", message: expect.stringContaining("identity-hints/phone") });
    expect(await alone.end()).toEqual([]);
  });
});
