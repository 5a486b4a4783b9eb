// The booking page in real browsers, with real keys, on the site as it really runs.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { BROWSERS, launch } from "./browsers.mjs";
import { startSite } from "./site.mjs";
import { visit as visitPage } from "./visitor.mjs";

const DAY = `${new Date().getFullYear() + 1}-06-12`;
const DAY_KEYS = `0612${new Date().getFullYear() + 1}`;

let site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

describe.each(BROWSERS)("%s", (browserName) => {
  let browser;
  let visitor;
  let expected;

  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser?.close());

  async function visit(options) {
    expected = [];
    visitor = await visitPage(browser, site.address, options);
    return visitor;
  }

  afterEach(async () => {
    const complaints = await visitor?.end();
    visitor = undefined;
    const surprising = complaints?.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    expect(surprising, "complaints of the browser").toEqual([]);
  });

  const namesakes = (name) => site.bookings().filter((booking) => booking.name === name);

  async function fillIn({ name, phone = "(916) 555-1234", country = "US", guests = "12", day = DAY }) {
    await visitor.choose(country);
    await visitor.type("name", name);
    await visitor.type("phone", phone);
    await visitor.type("guests", guests);
    await visitor.chooseDay(day);
  }

  describe("the verdict", () => {
    test("on numbers that fit, as they are typed", async () => {
      await visit();
      for (const [country, typed, plan, number, stored] of [
        ["US", "(916) 555-1234", "United States", "+1 916-555-1234 mobile or landline", "+19165551234"],
        ["US", "916.555.1234 x12", "United States", "+1 916-555-1234, extension 12 mobile or landline", "+19165551234"],
        ["US", "1-800-FLOWERS", "United States", "+1 800-356-9377 free to call", "+18003569377"],
        ["US", "tel:+1-916-555-1234;ext=12", "United States", "+1 916-555-1234, extension 12 mobile or landline", "+19165551234"],
        ["GB", "020 7946 0958", "United Kingdom", "+44 20 7946 0958 landline", "+442079460958"],
        ["GB", "+44 (0)20 7946 0958", "United Kingdom", "+44 20 7946 0958 landline", "+442079460958"],
        ["AU", "0011 61 412 345 678", "Australia", "+61 412 345 678 mobile", "+61412345678"],
        ["DE", "0151 23456789", "Germany", "+49 1512 3456789 mobile", "+4915123456789"],
        ["SA", "٠٥٠١٢٣٤٥٦٧", "Saudi Arabia", "+966 50 123 4567 mobile", "+966501234567"],
        ["US", "+800 1234 5678", "+800", "+800 1234 5678 free to call", "+80012345678"],
      ]) {
        await visitor.choose(country);
        await visitor.retype("phone", typed);
        await visitor.sees("#phone-verdict", `Fits the ${plan} numbering plan ${number} Saved as ${stored}`);
        expect(await visitor.text("#phone-problem")).toBe("");
      }
    });

    test("on numbers that do not, once they are left", async () => {
      await visit();
      for (const [country, typed, problem] of [
        ["US", "916 555", "The phone number is missing some digits."],
        ["US", "916 555 1234 5678", "The phone number has too many digits for this country."],
        ["US", "555 1234", "The phone number is missing its area code."],
        ["US", "(123) 555-1234", "The phone number doesn’t fit the country’s numbering plan. Check its digits."],
        ["US", "call me", "This doesn’t read as a phone number. Check for missing digits or stray letters."],
        ["US", "+999 123 456 789", "We can’t tell the country of the phone number. Choose it, or start with + and its code."],
        ["", "(916) 555-1234", "We can’t tell the country of the phone number. Choose it, or start with + and its code."],
        ["US", "0", /./],
      ]) {
        await visitor.choose(country);
        await visitor.retype("phone", typed);
        await visitor.leave();
        await visitor.sees("#phone-problem", problem);
        expect(await visitor.text("#phone-verdict")).toBe("");
        expect(await visitor.page.$eval("#phone", (input) => input.getAttribute("aria-invalid"))).toBe("true");
      }
    });

    test("waits while a number is not finished, and follows it once it was left", async () => {
      await visit();
      await visitor.choose("US");
      await visitor.type("phone", "916 555");
      expect(await visitor.text("#phone-problem")).toBe("");
      await visitor.leave();
      await visitor.sees("#phone-problem", "The phone number is missing some digits.");
      await visitor.page.focus("#phone");
      await visitor.page.keyboard.press("End");
      await visitor.page.keyboard.type(" 1234");
      await visitor.sees("#phone-verdict", /^Fits the United States numbering plan/);
      await visitor.page.keyboard.press("Backspace");
      await visitor.sees("#phone-problem", "The phone number is missing some digits.");
    });

    test("says so at once when digits are too many, and after a pause when a full number fits nowhere", async () => {
      await visit();
      await visitor.choose("US");
      await visitor.type("phone", "916 555 1234 5");
      await visitor.sees("#phone-problem", "The phone number has too many digits for this country.");
      await visitor.retype("phone", "123 555 1234");
      expect(await visitor.text("#phone-problem")).toBe("");
      await visitor.sees("#phone-problem", /^The phone number doesn’t fit/);
    });

    test("is told to a screen reader when the typing pauses", async () => {
      await visit();
      await visitor.choose("US");
      const told = () => visitor.page.$eval("#phone-status", (status) => status.textContent);
      await visitor.type("phone", "(916) 555-1234");
      expect(await told()).toBe("");
      await visitor.page.waitForFunction(() => document.querySelector("#phone-status").textContent !== "", { polling: 50 });
      expect(await told()).toBe("Fits the United States numbering plan. +1 916-555-1234, mobile or landline. Saved as +19165551234");
    });

    test("asks nobody: while one types nothing is sent", async () => {
      await visit();
      visitor.requests.length = 0;
      await visitor.type("name", "Nobody");
      await visitor.type("phone", "+44 20 7946 0958");
      await visitor.leave();
      await visitor.sees("#phone-verdict", /^Fits the United Kingdom/);
      expect(visitor.requests).toEqual([]);
    });
  });

  describe("the country", () => {
    test("follows a number that names it, from its code on", async () => {
      await visit();
      await visitor.choose("US");
      for (const [keys, country] of [
        ["+4", "US"],
        ["4", "GB"],
        [" 1534 712345", "JE"], // +44, but Jersey's part of it
      ]) {
        await visitor.type("phone", keys);
        expect(await visitor.country()).toBe(country);
      }
      for (const [typed, country] of [
        ["+1", "US"],
        ["+1 604 555 0123", "CA"],
        ["+7", "RU"],
        ["+49 151", "DE"],
      ]) {
        await visitor.retype("phone", typed);
        expect(await visitor.country()).toBe(country);
      }
    });

    test("follows an international prefix as dialled there", async () => {
      await visit();
      await visitor.choose("AU");
      await visitor.type("phone", "0011 44 20 7946 095");
      expect(await visitor.country()).toBe("AU");
      await visitor.type("phone", "8");
      expect(await visitor.country()).toBe("GB");
      // From there 0011 is no prefix.
      expect(await visitor.value("phone")).toBe("+44 20 7946 0958");
      await visitor.sees("#phone-verdict", /^Fits the United Kingdom numbering plan/);
    });

    test("stays for a national number, wherever that may ring", async () => {
      await visit();
      await visitor.choose("US");
      await visitor.type("phone", "604 555 0123");
      await visitor.sees("#phone-verdict", /^Fits the Canada numbering plan/);
      expect(await visitor.country()).toBe("US");
      await visitor.choose("IT");
      await visitor.retype("phone", "020 7946 0958");
      expect(await visitor.country()).toBe("IT");
    });

    test("decides how a national number is read", async () => {
      await visit();
      await visitor.choose("US");
      await visitor.type("phone", "020 7946 0958");
      await visitor.leave();
      await visitor.sees("#phone-problem", /./);
      await visitor.choose("GB");
      await visitor.sees("#phone-verdict", /^Fits the United Kingdom numbering plan/);
    });

    test("is one list that can be typed into, each with its calling code", async () => {
      await visit();
      const options = await visitor.page.$$eval("#country option", (all) => all.map((option) => option.textContent));
      expect(options.length).toBeGreaterThan(240);
      expect(options).toContain("United States +1");
      await visitor.choose("");
      await visitor.type("country", "Germ");
      expect(await visitor.country()).toBe("DE");
    });
  });

  describe("the email", () => {
    const GMAIL = "Did you mean ann@gmail.com?";

    test("is told what is wrong once it is left, and followed from then on", async () => {
      await visit();
      for (const [typed, problem] of [
        ["ann", "The email has no @. It looks like name@example.com."],
        ["ann@", "The email is missing the part after the @, such as example.com."],
        ["@example.com", "The email is missing the part before the @."],
        ["ann@bob@example.com", "There is more than one @. Please give one email only."],
        ["ann..lee@example.com", "There is a dot too many in the email: two together, or one at an end."],
        ["ann@example", "The email stops before its end, such as .com."],
        ["ann@192.0.2.1", "The email needs a name after the @, such as example.com, not a number."],
      ]) {
        await visitor.retype("email", typed);
        await visitor.page.focus("#guests");
        await visitor.sees("#email-problem", problem);
        expect(await visitor.page.$eval("#email", (input) => input.getAttribute("aria-invalid"))).toBe("true");
        expect(await visitor.page.$eval("#email-status", (status) => status.textContent)).toContain(problem);
      }
      await visitor.retype("email", "ann@example.com");
      expect(await visitor.text("#email-problem")).toBe("");
      expect(await visitor.page.$eval("#email", (input) => input.hasAttribute("aria-invalid"))).toBe(false);
    });

    test("says nothing while it is typed", async () => {
      await visit();
      await visitor.type("email", "ann@gmai");
      expect(await visitor.text("#email-problem")).toBe("");
      expect(await visitor.text("#email-offer")).toBe("");
    });

    test("that looks like a slip is mended by one tap, the focus back in the field", async () => {
      await visit();
      await visitor.type("email", "ann@gmial.con");
      await visitor.page.focus("#guests");
      await visitor.sees("#email-offer", GMAIL);
      expect(await visitor.page.$eval("#email-status", (status) => status.textContent)).toMatch(/^Did you mean ann@gmail\.com\?/);
      await visitor.page.click("#email-offer");
      expect(await visitor.value("email")).toBe("ann@gmail.com");
      expect(await visitor.focused()).toBe("email");
      expect(await visitor.text("#email-offer")).toBe("");
      expect(await visitor.page.$eval("#email-status", (status) => status.textContent)).toBe("The email is now ann@gmail.com.");
    });

    test("is mended by the keyboard as well, after a pause", async () => {
      await visit();
      await visitor.type("email", "ann@gmail,com");
      await visitor.sees("#email-offer", GMAIL);
      await visitor.page.keyboard.press("Tab");
      expect(await visitor.focused()).toBe("email-offer");
      await visitor.page.keyboard.press("Enter");
      expect(await visitor.value("email")).toBe("ann@gmail.com");
      expect(await visitor.focused()).toBe("email");
      expect(await visitor.text("#email-problem")).toBe("");
    });

    test("sent with the mouse straight from the field is not lost to what then moves", async () => {
      await visit();
      await visitor.type("email", "ann@gmail,com");
      await visitor.page.click("button[type=submit]", { offset: { x: 20, y: 4 } });
      await visitor.sees("#problems h3", /things to put right/);
      await visitor.sees("#email-offer", GMAIL);
    });

    test("may be meant as it is: the offer goes with the next key and holds nothing up", async () => {
      await visit();
      const name = `Gmial ${browserName}`;
      await fillIn({ name, phone: "" });
      await visitor.type("email", "ann@gmial.con");
      await visitor.sees("#email-offer", GMAIL);
      await visitor.page.focus("#email");
      await visitor.page.keyboard.press("Backspace");
      expect(await visitor.text("#email-offer")).toBe("");
      await visitor.retype("email", "ann@gmial.com");
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toMatchObject([{ email_raw: "ann@gmial.com", email: "ann@gmial.com", email_key: "ann@gmial.com" }]);
    });
  });

  describe("the name", () => {
    test.each([
      ["Dr. John Q. Doe", "Thank you, John"],
      ["Cher", "Thank you, Cher"],
      ["李小龍", /^Thank you, (李小龍|小龍)$/],
      ["Acme Catering LLC", "Thank you"],
      ["👩‍🍳", "Thank you"],
    ])("%s is taken as it is", async (name, greeting) => {
      await visit();
      await fillIn({ name });
      await visitor.submit();
      await visitor.sees("#thanks h2", greeting);
      expect(site.bookings().at(-1)).toMatchObject({ name });
    });
  });

  describe("sending", () => {
    test("stores the booking and says in place what was understood", async () => {
      await visit();
      const name = `María José ${browserName}`;
      await fillIn({ name, phone: "+44 (0)20 7946 0958" });
      await visitor.type("email", "maria@Example.com");
      await visitor.page.evaluate(() => (window.isSamePage = true));
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you, María/);
      expect(await visitor.text("#understood")).toMatch(/^Phone \+44 20 7946 0958 · United Kingdom Email maria@example\.com Guests 12 Day \w+, June 12, \d{4}$/);
      expect(await visitor.focused()).toBe("thanks");
      expect(await visitor.page.evaluate(() => window.isSamePage)).toBe(true);
      expect(visitor.page.url()).toBe(`${site.address}/`);
      expect(namesakes(name)).toMatchObject([
        { phone_raw: "+4402079460958", phone_e164: "+442079460958", phone_country: "GB", email: "maria@example.com", guests: 12, date: DAY },
      ]);
    });

    test("by a double click stores one booking", async () => {
      await visit();
      const name = `Double ${browserName}`;
      await fillIn({ name });
      await visitor.page.click("button[type=submit]", { count: 2 });
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toHaveLength(1);
    });

    test("with the mouse straight from an unfinished number is not lost to what then moves", async () => {
      await visit();
      await visitor.choose("");
      await visitor.type("phone", "916 555 1234");
      // Near the button's edge: the line that says what is wrong pushes it down.
      await visitor.page.click("button[type=submit]", { offset: { x: 20, y: 4 } });
      await visitor.sees("#problems h3", /things to put right/);
    });

    test("what is not right leads to each field instead", async () => {
      await visit();
      visitor.requests.length = 0;
      await visitor.choose("US");
      await visitor.type("phone", "916 555");
      await visitor.type("email", "nobody");
      await visitor.type("guests", "many");
      await visitor.submit();
      await visitor.sees("#problems h3", "5 things to put right");
      expect(await visitor.focused()).toBe("problems");
      expect(visitor.requests).toEqual([]);
      await visitor.sees("#guests-problem", "Write the number of guests in digits.");
      await visitor.page.click('#problems-list a[href="#guests"]');
      expect(await visitor.focused()).toBe("guests");
      await visitor.retype("guests", "12");
      expect(await visitor.text("#guests-problem")).toBe("");
      expect(await visitor.value("email")).toBe("nobody");
    });

    test("without a phone an email is enough, and without either that is said", async () => {
      await visit();
      const name = `Mail ${browserName}`;
      await fillIn({ name, phone: "" });
      await visitor.submit();
      await visitor.sees("#phone-problem", "Give us a phone number or an email, so that we can answer.");
      await visitor.type("email", "mail@example.com");
      expect(await visitor.text("#phone-problem")).toBe("");
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toMatchObject([{ phone_e164: null, email: "mail@example.com" }]);
    });

    test("when the answer is lost loses nothing and, sent again, stores one booking", async () => {
      let losing = true;
      await visit({
        before: async (page) => {
          await page.setRequestInterception(true);
          page.on("request", async (request) => {
            if (request.method() !== "POST" || !losing) return request.continue();
            losing = false;
            // It arrives; only the answer does not.
            await fetch(request.url(), { method: "POST", body: await request.fetchPostData(), headers: request.headers() });
            return request.abort();
          });
        },
      });
      expected = [/ERR_FAILED|NetworkError|Failed to load/];
      const name = `Lost ${browserName}`;
      await fillIn({ name });
      await visitor.submit();
      await visitor.sees("#problems-list", /^We couldn’t reach our kitchen/);
      expect(await visitor.value("name")).toBe(name);
      expect(namesakes(name)).toHaveLength(1);
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toHaveLength(1);
    });
  });

  describe("without", () => {
    test("the wasm it is a plain form that the Worker checks", async () => {
      await visit({ ready: false, before: (page) => block(page, /_bg\.wasm$/) });
      expected = [/404|wasm/i, /422/];
      const name = `No wasm ${browserName}`;
      await fillIn({ name, phone: "916 555" });
      await visitor.leave();
      expect(await visitor.text("#phone-problem")).toBe("");
      await visitor.submit();
      await visitor.sees("#phone-problem", "The phone number is missing some digits.");
      await visitor.retype("phone", "(916) 555-1234");
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toHaveLength(1);
    });

    test("the wasm, what the Worker says of the email stands until it is mended", async () => {
      await visit({ ready: false, before: (page) => block(page, /_bg\.wasm$/) });
      expected = [/404|wasm/i, /422/];
      await fillIn({ name: `No wasm, email ${browserName}` });
      await visitor.type("email", "ann@example");
      await visitor.submit();
      await visitor.sees("#email-problem", "The email stops before its end, such as .com.");
      await visitor.page.focus("#email");
      await visitor.page.focus("#guests");
      expect(await visitor.text("#email-problem")).not.toBe("");
      await visitor.retype("email", "ann@example.com");
      expect(await visitor.text("#email-problem")).toBe("");
    });

    test("the package it posts itself", async () => {
      await visit({ ready: false, before: (page) => block(page, /\/identity-hints\//) });
      expected = [/404|module|import/i, /422/, /preload/];
      await postPlainForm(`No package ${browserName}`);
    });

    // Firefox cannot be told this by WebDriver BiDi yet. Without the package its page is as still as without any script.
    test.runIf(browserName === "chromium")("JavaScript it posts itself, and comes back as it was filled in", async () => {
      await visit({ ready: false, before: (page) => page.setJavaScriptEnabled(false) });
      expected = [/422/, /preload/];
      await postPlainForm(`No script ${browserName}`);
    });

    async function postPlainForm(name) {
      await fillIn({ name, phone: "916 555" });
      await Promise.all([visitor.page.waitForNavigation(), visitor.submit()]);
      await visitor.sees("#problems h3", "One thing to put right");
      await visitor.sees("#phone-problem", "The phone number is missing some digits.");
      expect(await visitor.value("name")).toBe(name);
      expect(await visitor.value("guests")).toBe("12");
      expect(await visitor.value("date")).toBe(DAY);
      expect(await visitor.country()).toBe("US");
      await visitor.retype("phone", "(916) 555-1234");
      await Promise.all([visitor.page.waitForNavigation(), visitor.submit()]);
      expect(visitor.page.url()).toBe(`${site.address}/booked`);
      await visitor.sees("h1", "Thank you");
      expect(namesakes(name)).toHaveLength(1);
    }

    function block(page, pattern) {
      return page.setRequestInterception(true).then(() =>
        page.on("request", (request) =>
          pattern.test(new URL(request.url()).pathname) ? request.respond({ status: 404, body: "" }) : request.continue(),
        ),
      );
    }
  });

  describe("for everybody", () => {
    test("the keyboard is enough", async () => {
      await visit();
      const { keyboard } = visitor.page;
      const name = `Keys ${browserName}`;
      const order = [];
      const tab = async () => {
        await keyboard.press("Tab");
        order.push(await visitor.focused());
      };
      await tab(); // the link to the chat
      await tab();
      await keyboard.type(name);
      await tab();
      await keyboard.type("Brazil");
      await tab();
      await keyboard.type("(11) 96123-4567");
      await visitor.sees("#phone-verdict", /^Fits the Brazil numbering plan \+55 11 96123-4567 mobile/);
      await tab();
      await tab();
      await keyboard.type("8");
      await tab();
      await keyboard.type(DAY_KEYS);
      expect(order).toEqual(["A", "name", "country", "phone", "email", "guests", "date"]);
      await keyboard.press("Enter");
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(namesakes(name)).toMatchObject([{ phone_e164: "+5511961234567", guests: 8, date: DAY }]);
    });

    test.each(browserName === "chromium" ? ["light", "dark"] : ["light"])("axe finds nothing, in %s", async (scheme) => {
      await visit({
        before: async (page) => {
          if (browserName === "chromium") {
            await page.emulateMediaFeatures([
              { name: "prefers-color-scheme", value: scheme },
              { name: "prefers-reduced-motion", value: "reduce" },
            ]);
          }
        },
      });
      expect(await visitor.barriers(), "empty").toEqual([]);
      await visitor.submit();
      await visitor.sees("#problems h3", /things to put right/);
      expect(await visitor.barriers(), "with problems").toEqual([]);
      await fillIn({ name: `Axe ${scheme} ${browserName}` });
      await visitor.sees("#phone-verdict", /^Fits/);
      await visitor.type("email", "ann@gmial.com");
      await visitor.sees("#email-offer", /^Did you mean/);
      expect(await visitor.barriers(), "with a verdict and an offer").toEqual([]);
      await visitor.submit();
      await visitor.sees("#thanks h2", /^Thank you/);
      expect(await visitor.barriers(), "sent").toEqual([]);
      await visitor.page.goto(`${site.address}/booked`);
      expect(await visitor.barriers(), "sent without JavaScript").toEqual([]);
    });

    test.each([320, 360, 1440])("at %i px nothing is cut off and everything can be hit", async (width) => {
      await visit({ width });
      await visitor.choose("US");
      await visitor.type("phone", "(916) 555-1234");
      await visitor.sees("#phone-verdict", /^Fits/);
      await visitor.type("email", "a.rather.long.name.of.somebody@gmial.com");
      await visitor.sees("#email-offer", /^Did you mean/);
      const { overflow, small } = await visitor.page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll("input:not([type=hidden]), select, button")]
          .filter((control) => control.checkVisibility())
          .filter((control) => control.getBoundingClientRect().height < 44 || control.getBoundingClientRect().width < 44)
          .map(({ id }) => id),
      }));
      expect(overflow).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  });
});
