// The chat in real browsers, with real keys, on the site as it really runs.

import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { BROWSERS, launch } from "./browsers.mjs";
import { startSite, VARS } from "./site.mjs";
import { visit as visitPage } from "./visitor.mjs";

const CHAT = "identity-chat >>> ";
const FIELD = `${CHAT}textarea`;
const PATIENCE = 5_000; // ms

let site;
let elsewhere;
beforeAll(async () => {
  elsewhere = await startElsewhere();
  site = await startSite({ CHAT_ORIGINS: elsewhere.origin });
});
afterAll(() => Promise.all([site?.stop(), elsewhere?.stop()]));

/** Another site, which has the chat by its tag. */
async function startElsewhere() {
  const server = createServer((request, response) => {
    const page = `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">
      <script type="module" src="${site.address}/chat/identity-chat.js"></script>
      <h1>Elsewhere</h1><identity-chat business="Elsewhere" country="US"></identity-chat></html>`;
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

describe.each(BROWSERS)("%s", (browserName) => {
  let browser;
  let visitor;
  let page;
  let expected;

  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser?.close());

  async function visit(options) {
    expected = [];
    visitor = await visitPage(browser, site.address, { path: "/chat", ...options });
    page = visitor.page;
    return visitor;
  }

  afterEach(async () => {
    const complaints = await visitor?.end();
    visitor = undefined;
    const surprising = complaints?.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    expect(surprising, "complaints of the browser").toEqual([]);
  });

  const inside = (look, ...args) => page.evaluate(`(${look})(document.querySelector("identity-chat").shadowRoot, ...${JSON.stringify(args)})`);
  const chips = () => inside((root) => [...root.querySelectorAll("form > .chips > li")].map((chip) => chip.innerText.replace(/\s+/g, " ").trim()));
  const marks = () => inside((root) => [...root.querySelectorAll(".mirror mark")].map((mark) => `${mark.dataset.kind}: ${mark.textContent}`));
  const said = () => inside((root) => [...root.querySelectorAll(".log ol > li")].map((line) => line.querySelector(".words").textContent));
  const value = () => page.$eval(FIELD, (field) => field.value);
  const focused = () => inside((root) => root.activeElement?.getAttribute("aria-label") ?? root.activeElement?.localName ?? null);

  async function eventually(look, wanted) {
    let seen;
    for (const start = Date.now(); Date.now() - start < PATIENCE; await new Promise((done) => setTimeout(done, 20))) {
      seen = await look();
      try {
        return expect(seen).toEqual(wanted);
      } catch {
        // Not yet.
      }
    }
    expect(seen).toEqual(wanted);
  }

  async function write(text) {
    await page.focus(FIELD);
    await page.keyboard.type(text);
  }

  async function send(text) {
    await write(text);
    await page.keyboard.press("Enter");
  }

  test("marks what it understands while it is typed, and shows it normalised", async () => {
    await visit();
    await write("Hi, I'm John Doe, party of 8. Call me at (916) 555-1234 or JOHN@gmail.com");
    await eventually(chips, ["Name John Doe ×", "People 8 ×", "Reach me by phone call ×", "Phone +1 916-555-1234 ×", "Email JOHN@gmail.com ×"]);
    expect(await marks()).toEqual(expect.arrayContaining(["name: John Doe", "phone: (916) 555-1234", "email: JOHN@gmail.com"]));
    expect(visitor.requests.filter((request) => request.startsWith("POST"))).toEqual([]);
  });

  test("says at once that a number fits no numbering plan, and lets it be corrected where it stands", async () => {
    await visit();
    await write("call (123) 555-1234 please");
    await eventually(marks, ["problem: (123) 555-1234"]);
    expect((await chips())[0]).toMatch(/doesn’t fit the country’s numbering plan/);
    await page.click(`${CHAT}form .chip .value`);
    await page.keyboard.type("916 555");
    await page.keyboard.press("Enter");
    await eventually(() => inside((root) => root.querySelector(".chip.editing .why").textContent), "The phone number is missing some digits.");
    await page.keyboard.type(" 1234");
    await page.keyboard.press("Enter");
    await eventually(value, "call 916 555 1234 please");
    await eventually(chips, ["Phone +1 916-555-1234 ×"]);
    expect(await focused()).toBe("textarea");
  });

  test("offers what a mistyped email was probably meant to be", async () => {
    await visit();
    await write("my email is john@gmial.con");
    await eventually(() => inside((root) => root.querySelector(".chip .offer")?.textContent ?? null), "Did you mean john@gmail.com?");
    await page.click(`${CHAT}form .chip .offer`);
    await eventually(value, "my email is john@gmail.com");
  });

  test("works by keyboard alone: a chip is taken away, the words stay", async () => {
    await visit();
    await write("I'm John Doe, 916-555-1234");
    await eventually(async () => (await chips()).length, 2);
    for (let i = 0; i < 12 && !/^Remove Name/.test(String(await focused())); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await eventually(chips, ["Phone +1 916-555-1234 ×"]);
    expect(await focused()).toMatch(/^Remove Phone/);
    expect(await value()).toBe("I'm John Doe, 916-555-1234");
    await page.keyboard.press("Enter");
    await eventually(chips, []);
    expect(await focused()).toBe("textarea");
  });

  test("asks for what is missing, reads the bare answer, and sums up", async () => {
    await visit();
    await send("We'd like to book for 8 people");
    await eventually(async () => (await said()).at(-1), "Which day would you like?");
    await send("June 12th");
    await eventually(async () => (await said()).at(-1), "How can we reach you? A phone number or an email is enough.");
    await send("916 555 1234");
    await eventually(async () => (await said()).at(-1), "And what may we call you?");
    await send("Nguyen");
    await eventually(async () => (await said()).at(-1), expect.stringMatching(/^Thank you, Nguyen\. .*12 June \d{4}|^Thank you, Nguyen\. .*June 12, \d{4}/));
    expect((await said()).at(-1)).toMatch(/8 people\. We answer within a day, to \+1 916-555-1234\.$/);
    const stored = site.messages().map(({ text }) => text);
    expect(stored).toEqual(expect.arrayContaining(["We'd like to book for 8 people", "June 12th", "916 555 1234", "Nguyen"]));
  });

  test("loses nothing when the Worker can’t be reached, and sends it once when it can", async () => {
    await visit();
    expected = [/Failed to load resource|NetworkError|ERR_INTERNET_DISCONNECTED|ERR_FAILED/];
    await page.setOfflineMode?.(true);
    if (browserName === "firefox") await page.evaluate(() => (window.realFetch = fetch, window.fetch = () => Promise.reject(new TypeError("offline"))));
    const text = `Table for 5, ${browserName}`;
    await send(text);
    await eventually(() => inside((root) => root.querySelector(".mine .why")?.textContent ?? null), "Not sent. Nothing is lost. Try again");
    await page.setOfflineMode?.(false);
    if (browserName === "firefox") await page.evaluate(() => (window.fetch = window.realFetch));
    await page.click(`${CHAT}.again`);
    await eventually(() => site.messages().filter((message) => message.text === text).length, 1);
    expect(await focused()).toBe("textarea");
  });

  test("tells a screen reader what it understood when the typing pauses", async () => {
    await visit();
    await write("table for 6");
    expect(await inside((root) => root.querySelector("[role=status]").textContent)).toBe("");
    await eventually(() => inside((root) => root.querySelector("[role=status]").textContent), "Understood. People: 6.");
  });

  test("is another site's, by its tag", async () => {
    expected = [];
    visitor = await visitPage(browser, elsewhere.origin, { ready: false });
    page = visitor.page;
    const text = `I'm Dana, from another site, ${browserName}`;
    await page.waitForSelector(FIELD);
    await write(text);
    await eventually(chips, ["Name Dana ×"]);
    await page.keyboard.press("Enter");
    await eventually(() => site.messages().filter((message) => message.text === text).length, 1);
  });

  test("shows what arrives by other channels, on a development machine", async () => {
    await visit();
    const text = `Book for 6, call (916) 555-1234. ${browserName}`;
    const message = { sender: { id: "1704294729383945772" }, recipient: { id: "17841400000000000" }, timestamp: Date.now(), message: { mid: `m_${randomUUID()}`, text } };
    const body = JSON.stringify({ object: "instagram", entry: [{ id: "17841400000000000", time: Date.now(), messaging: [message] }] });
    const signature = createHmac("sha256", VARS.INSTAGRAM_APP_SECRETS).update(body).digest("hex");
    const response = await fetch(`${site.address}/webhooks/instagram`, { method: "POST", body, headers: { "x-hub-signature-256": `sha256=${signature}` } });
    expect(response.status).toBe(200);
    await visitor.sees(".arrival:first-child", /^Instagram .*Book for 6, call \(916\) 555-1234.*Sender 1704294729383945772 \(instagram, vouched for by the channel\) Phone \+19165551234 \(typed: a claim, links nobody\).* People 6/);
    expect(await page.$eval("#arrivals-status", (status) => status.textContent)).toMatch(/^A message arrived from Instagram\./);
  });

  test.each([
    [360, "light"],
    [360, "dark"],
    [1440, "light"],
    [1440, "dark"],
  ])("has no barriers and fits at %i px, %s", async (width, scheme) => {
    await visit({ width, before: (page) => (browserName === "chromium" ? page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]) : undefined) });
    await write("I'm John, call (123) 555-1234 or john@gmial.con, party of 8 next Saturday");
    await eventually(async () => (await chips()).length > 3, true);
    expect(await visitor.barriers()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("keeps still for those who want it so", async () => {
    await visit({ before: (page) => (browserName === "chromium" ? page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]) : undefined) });
    if (browserName !== "chromium") return;
    expect(await inside((root) => root.getAnimations().length)).toBe(0);
  });
});
