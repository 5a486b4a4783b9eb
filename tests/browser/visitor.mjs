// One visit to the booking page: real keys, and an account of everything that went wrong or over the wire meanwhile.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = 5_000; // ms

export async function visit(browser, address, { path = "/", width = 1024, height = 900, before, ready = true } = {}) {
  const page = await browser.newPage();
  const visitor = new Visitor(page);
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  await before?.(page);
  await page.goto(address + path, { waitUntil: "load" });
  if (ready) await visitor.engineReady();
  return visitor;
}

class Visitor {
  complaints = [];
  requests = [];

  constructor(page) {
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "data:") this.requests.push(`${request.method()} ${url.pathname}`); // Firefox draws its date field with one
    });
  }

  /** The page looks at the number as soon as it has the engine. */
  engineReady() {
    // As a string: Vite would rewrite the import.
    return this.page.evaluate('import("/identity-hints/browser/web.js").then((engine) => engine.init())');
  }

  async type(field, text) {
    await this.page.focus(`#${field}`);
    await this.page.keyboard.type(text);
  }

  async retype(field, text) {
    await this.page.$eval(`#${field}`, (input) => {
      input.focus();
      input.select();
    });
    await this.page.keyboard.press("Backspace");
    await this.page.keyboard.type(text);
  }

  choose(country) {
    return this.page.select("#country", country);
  }

  async chooseDay(date) {
    await this.page.$eval("#date", (input, date) => (input.value = date), date);
  }

  leave() {
    return this.page.$eval("#email", (input) => input.focus());
  }

  country() {
    return this.page.$eval("#country", (select) => select.value);
  }

  value(field) {
    return this.page.$eval(`#${field}`, (input) => input.value);
  }

  /** What is to be seen of an element, in one line. */
  async text(selector) {
    return this.page.$eval(selector, (element) => (element.checkVisibility() ? element.innerText.replace(/\s+/g, " ").trim() : ""));
  }

  /** Waits until `selector` shows `wanted` (all of it, or what a pattern says), and says what it shows if it never does. */
  async sees(selector, wanted) {
    let seen;
    for (const start = Date.now(); Date.now() - start < PATIENCE; await sleep(20)) {
      seen = await this.text(selector).catch((error) => `(${error.message})`);
      if (wanted instanceof RegExp ? wanted.test(seen) : wanted === seen) return;
    }
    throw new Error(`${selector} shows "${seen}", not ${wanted}`);
  }

  submit() {
    return this.page.click("button[type=submit]");
  }

  focused() {
    return this.page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
  }

  /** What axe finds wrong, each with where. It would preload the styles within components into elements that no strict CSP lets in. */
  async barriers() {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => axe.run(document, { resultTypes: ["violations"], preload: false }));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }

  /** Ends the visit. Returns what the browser complained of. */
  async end() {
    const violations = await this.page.evaluate(() => window.violations ?? []).catch(() => []);
    await this.page.close();
    return [...this.complaints, ...violations];
  }
}
