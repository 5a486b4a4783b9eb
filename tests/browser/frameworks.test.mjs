// Inputs whose value a framework keeps: the field formats them, and the framework never notices but by the value.

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
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser?.close());

  describe.each(["react", "vue", "svelte"])("%s", (framework) => {
    let field;
    beforeEach(async () => {
      field = await openField(browser, site, framework);
      await field.page.waitForSelector("[name=phone_e164]");
      await field.page.focus("#phone");
    });
    afterEach(async () => {
      expect(await field.end(), "complaints of the browser").toEqual([]);
    });

    /** What the framework holds, what it was told since the last look, and what the field shows. */
    async function look() {
      const told = await field.page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve({ state: document.querySelector("output").textContent, changes: changes.splice(0), e164: document.querySelector("[name=phone_e164]").value }))));
      return { ...told, ...(await field.shown()) };
    }

    test("a number typed is the framework's, told once a key", async () => {
      await field.page.keyboard.type("9165551234");
      expect(await look()).toEqual({
        value: "(916) 555-1234",
        caret: 14,
        state: "(916) 555-1234",
        changes: ["9", "91", "916", "916-5", "916-55", "916-555", "916-5551", "(916) 555-12", "(916) 555-123", "(916) 555-1234"],
        e164: "+19165551234",
      });
    });

    test("edited in the middle the caret stays, also when everything is drawn again", async () => {
      await field.page.keyboard.type("9165551234");
      await look();
      for (let step = 0; step < 6; step++) await field.press("ArrowLeft");
      await field.press("Backspace");
      expect(await look()).toMatchObject({ value: "(916) 551-234", caret: 7, state: "(916) 551-234", changes: ["(916) 551-234"] });
      await field.press("7");
      const edited = { value: "(916) 575-1234", caret: 8, state: "(916) 575-1234" };
      expect(await look()).toMatchObject({ ...edited, changes: [edited.value] });
      await field.page.evaluate(() => renderAgain());
      await field.page.waitForSelector('form[data-renders="1"]');
      expect(await look()).toMatchObject({ ...edited, changes: [] });
    });

    test("a Backspace at a bracket, an undo and a paste are each told once", async () => {
      await field.page.keyboard.type("9165551234");
      await look();
      await field.page.$eval("#phone", (input) => input.setSelectionRange(6, 6));
      await field.press("Backspace");
      expect(await look()).toMatchObject({ value: "(915) 551-234", caret: 3, state: "(915) 551-234", changes: ["(915) 551-234"] });
      await field.press("z", "Control");
      expect(await look()).toMatchObject({ value: "(916) 555-1234", caret: 6, state: "(916) 555-1234", changes: ["(916) 555-1234"] });
      await field.press("z", "Control", "Shift");
      expect(await look()).toMatchObject({ state: "(915) 551-234", changes: ["(915) 551-234"] });
      await field.page.$eval("#phone", (input) => {
        input.select();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, "+1 (916) 555-1234");
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
      expect(await look()).toMatchObject({ value: "+1 916-555-1234", state: "+1 916-555-1234", changes: ["+1 916-555-1234"], e164: "+19165551234" });
    });

    test("what the framework writes itself is not told back, and read when it is looked at", async () => {
      await field.page.keyboard.type("9165551234");
      await look();
      await field.page.evaluate(() => setPhone(""));
      expect(await look()).toMatchObject({ value: "", state: "", changes: [] });
      await field.page.keyboard.type("91");
      expect(await look()).toMatchObject({ value: "91", caret: 2, state: "91", changes: ["9", "91"], e164: "" });
    });

    if (browserName === "chromium") {
      test("a composition ends in one change", async () => {
        const devtools = await field.page.createCDPSession();
        for (const text of ["9", "91", "916", "9165"]) {
          await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
        }
        await look();
        await devtools.send("Input.insertText", { text: "9165551234" });
        const { changes, ...shown } = await look();
        expect(shown).toMatchObject({ value: "(916) 555-1234", caret: 14, state: "(916) 555-1234", e164: "+19165551234" });
        expect(changes.filter((value) => value === "(916) 555-1234")).toHaveLength(1);
      });
    }
  });

  test("what was typed before the engine came is formatted when it comes, and told", async () => {
    let release;
    site.held = new Promise((resolve) => (release = resolve));
    const field = await openField(browser, site, "react");
    await field.page.focus("#phone");
    await field.page.keyboard.type("9165551234");
    for (let step = 0; step < 4; step++) await field.press("ArrowLeft");
    expect(await field.shown()).toEqual({ value: "9165551234", caret: 6 });
    release();
    await field.page.waitForFunction(() => document.querySelector("output").textContent === "(916) 555-1234", { polling: 50 });
    expect(await field.shown()).toEqual({ value: "(916) 555-1234", caret: 9 });
    expect(await field.end()).toEqual([]);
  });
});
