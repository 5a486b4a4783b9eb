// Numbers of ten countries typed, deleted, pasted and filled in, digit by digit, in the field of identity-hints/dom.
// What has to be seen after each step is worked out in ./digits.mjs, from nothing but the digits.

import { examplePhone, formatAsYouType, formatPhone } from "identity-hints/phone";
import { KnownDevices } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { BROWSERS, launch } from "./browsers.mjs";
import { digitsOf, expectedDigits, fault } from "./digits.mjs";
import { openField, startFields } from "./fields.mjs";

const COUNTRIES = ["US", "GB", "DE", "FR", "BR", "MX", "JP", "IN", "IT", "AU"];

let site;
beforeAll(async () => {
  site = await startFields();
});
afterAll(() => site?.stop());

/** An example number of the country, as digits at home and with its calling code. */
function numbersOf(country) {
  const e164 = examplePhone(country, "MOBILE");
  return [formatPhone(e164, "NATIONAL"), e164].map((text) => digitsOf(text).join(""));
}

describe.each(BROWSERS)("%s", (browserName) => {
  let browser;
  let field;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    field = await openField(browser, site, "plain");
  });
  afterEach(async () => {
    expect(await field.end(), "complaints of the browser").toEqual([]);
  });

  /** A fresh field, focused. */
  const attach = (country) =>
    field.page.evaluate(async (country) => {
      await engine.init("/phone_bg.wasm");
      build();
      window.field = attachPhoneInput(input, { defaultCountry: country });
      input.focus();
    }, country);

  async function check(expected, country, what) {
    expect(fault(await field.shown(), expected, (text) => formatAsYouType(text, country).trimEnd()), what).toBe(null);
  }

  describe.each(COUNTRIES)("%s", (country) => {
    test("typed key by key, and deleted from the end", async () => {
      await attach(country);
      for (const number of numbersOf(country)) {
        for (let typed = 1; typed <= number.length; typed++) {
          await field.press(number[typed - 1]);
          await check({ digits: [...number.slice(0, typed)], caret: typed }, country, `${number.slice(0, typed)} typed`);
        }
        for (let left = number.length - 1; left >= 0; left--) {
          await field.press("Backspace");
          await check({ digits: [...number.slice(0, left)], caret: left }, country, `down to ${number.slice(0, left)}`);
        }
      }
    });

    test("typed without waiting", async () => {
      await attach(country);
      for (const number of numbersOf(country)) {
        await field.page.keyboard.type(number);
        await check({ digits: [...number], caret: number.length }, country);
        await field.page.$eval("#phone", (input) => input.select());
      }
    });

    test("edited wherever the caret can be, and whatever can be selected", async () => {
      await attach(country);
      const { run, faults } = await field.page.evaluate(everyEdit, country, numbersOf(country));
      expect(run).toBeGreaterThan(500);
      expect(faults.slice(0, 10)).toEqual([]);
    });

    test("backspaced from every place with real keys", async () => {
      const [number] = numbersOf(country);
      await attach(country);
      await field.page.keyboard.type(number);
      const full = await field.shown();
      for (let place = full.value.length; place > 0; place -= 2) {
        await field.page.$eval("#phone", (input, value, place) => {
          input.value = value;
          window.field.refresh();
          input.setSelectionRange(place, place);
        }, full.value, place);
        let { value, caret } = full;
        caret = place;
        for (let presses = 0; presses < number.length; presses++) {
          const expected = expectedDigits(value, caret, caret, "Backspace");
          await field.press("Backspace");
          await check(expected, country, `backspace in "${value}" at ${caret}`);
          ({ value, caret } = await field.shown());
          if (expected.caret === 0) break;
        }
      }
    });

    test("pasted and filled in, in every form it may come in", async () => {
      const [national, e164] = numbersOf(country);
      const international = formatPhone(e164, "INTERNATIONAL");
      const forms = {
        international,
        national: formatPhone(e164, "NATIONAL"),
        uri: formatPhone(e164, "RFC3966"),
        inBrackets: international.replace(/ (\d+)/, " ($1)"),
        fromAbroad: `00${e164.slice(1)}`,
      };
      for (const [form, text] of Object.entries(forms)) {
        const number = form === "national" ? national : e164;
        for (const way of [byClipboard, byAutofill, byReplacement]) {
          await attach(country);
          await way(text);
          await check({ digits: [...number], caret: number.length }, country, `${text} by ${way.name}`);
        }
      }
    });

    test("undone and done again", async () => {
      const [number] = numbersOf(country);
      await attach(country);
      await field.page.keyboard.type(number);
      const full = await field.shown();
      await field.press("Backspace");
      await field.press("Backspace");
      const shorter = await field.shown();
      const undo = () => field.press("z", "Control");
      const redo = () => field.press("z", "Control", "Shift");
      await undo();
      expect(await field.shown()).toEqual(full);
      await undo();
      expect(await field.shown()).toEqual({ value: "", caret: 0 });
      await undo();
      expect(await field.shown()).toEqual({ value: "", caret: 0 });
      await redo();
      expect((await field.shown()).value).toBe(full.value);
      await field.press("y", "Control");
      expect(await field.shown()).toEqual(shorter);
    });
  });

  async function byClipboard(text) {
    await field.page.$eval("#other", (other, text) => {
      other.value = text;
      other.focus();
      other.select();
    }, text);
    await field.press("x", "Control");
    await field.page.focus("#phone");
    await field.press("v", "Control");
  }

  function byAutofill(text) {
    return field.page.$eval("#phone", (input, text) => {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
  }

  /** As Firefox fills in. */
  function byReplacement(text) {
    return field.page.$eval("#phone", (input, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
    }, text);
  }
});

/** Runs in the page. Every edit of every selection; the browser makes it and says so with an event of its own. */
function everyEdit(country, numbers) {
  const { expectedDigits, fault } = window.digits;
  const format = (text) => window.engine.formatAsYouType(text, country).trimEnd();
  const edits = {
    Backspace: ["deleteContentBackward", "delete"],
    Delete: ["deleteContentForward", "forwardDelete"],
    7: ["insertText", "insertText", false, "7"],
  };
  const faults = [];
  let run = 0;
  for (const number of numbers) {
    const text = format(number);
    for (let start = 0; start <= text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        for (const [edit, [inputType, ...command]] of Object.entries(edits)) {
          const expected = expectedDigits(text, start, end, edit);
          if (expected.digits.indexOf("+") > 0) continue; // no number has a + within
          window.input.value = text;
          window.field.refresh();
          window.input.setSelectionRange(start, end);
          // Of a command, unlike of a key, browsers say only afterwards what it was.
          window.input.dispatchEvent(new InputEvent("beforeinput", { inputType, bubbles: true, cancelable: true }));
          document.execCommand(...command);
          run++;
          const wrong = fault({ value: window.input.value, caret: window.input.selectionEnd }, expected, format);
          if (wrong) faults.push(`${edit} from ${start} to ${end} of "${text}": ${wrong}`);
        }
      }
    }
  }
  return { run, faults };
}

describe("Chromium as on Android", () => {
  let browser;
  let field;
  let devtools;
  beforeAll(async () => {
    browser = await launch("chromium");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    field = await openField(browser, site, "plain", { before: (page) => page.emulate(KnownDevices["Pixel 5"]) });
    devtools = await field.page.createCDPSession();
    await field.page.evaluate(async () => {
      await engine.init("/phone_bg.wasm");
      build();
      window.field = attachPhoneInput(input, { defaultCountry: "US" });
    });
    await field.page.tap("#phone");
  });
  afterEach(async () => {
    expect(await field.end(), "complaints of the browser").toEqual([]);
  });

  const compose = (text) => devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text) => devtools.send("Input.insertText", { text });
  const format = (text) => formatAsYouType(text, "US").trimEnd();
  const nextTask = () => field.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));

  test("digits committed one by one are formatted one by one", async () => {
    for (let typed = 1; typed <= 10; typed++) {
      await commit("9165551234"[typed - 1]);
      const wanted = format("9165551234".slice(0, typed));
      expect(await field.shown()).toEqual({ value: wanted, caret: wanted.length });
    }
  });

  test("a composition is left alone until it ends, and told of once", async () => {
    for (let typed = 1; typed <= 10; typed++) {
      const text = "9165551234".slice(0, typed);
      await compose(text);
      expect(await field.shown()).toEqual({ value: text, caret: typed });
    }
    await field.page.evaluate(() => events.splice(0));
    await commit("9165551234");
    await nextTask();
    expect(await field.shown()).toEqual({ value: "(916) 555-1234", caret: 14 });
    const told = await field.page.evaluate(() => events.filter(({ type }) => type === "input").map(({ value }) => value));
    expect(told.at(-1)).toBe("(916) 555-1234");
    expect(told.filter((value) => value === "(916) 555-1234")).toHaveLength(1);
  });

  test("a composition in the middle of a number", async () => {
    await commit("9165551234");
    await nextTask();
    await field.page.$eval("#phone", (input) => input.setSelectionRange(6, 6));
    await compose("7");
    await compose("78");
    await commit("78");
    await nextTask();
    const wanted = format("916785551234");
    const { value, caret } = await field.shown();
    expect(value).toBe(wanted);
    expect(value.slice(0, caret).replace(/\D/g, "")).toBe("91678");
  });

  test("an input that says it composes, but is no composition, is an insertion", async () => {
    await commit("91655512");
    await field.page.$eval("#phone", (input) => {
      const before = input.value;
      input.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, inputType: "insertCompositionText", data: "3" }));
      input.value = `${before}3`;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertCompositionText", data: "3" }));
    });
    const wanted = format("916555123");
    expect(await field.shown()).toEqual({ value: wanted, caret: wanted.length });
  });
});
