// The package's own entries for pages, in real browsers: the corpus, and what a page goes through
// around init(). The files come from this checkout, under the strict policy that the README documents.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILES } from "../js/cases.mjs";
import { BROWSERS, launch } from "./browsers.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const PAGE = `<!doctype html><title>corpus</title><script type="module" src="/tests/js/page.mjs"></script>`;
const ARTIFACTS = Object.keys(FILES);
const casesOf = (file) => JSON.parse(readFileSync(new URL(`../cases/${file}.json`, import.meta.url), "utf8"));

/** Serves pkg/ and tests/; what is under /faulty/ answers as a misconfigured server would. */
function site() {
  const requests = [];
  const wasm = join(ROOT, "pkg/gen/phone_bg.wasm");
  const faulty = {
    "/faulty/page.wasm": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
    "/faulty/once.wasm": (response) => {
      if (requests.filter((path) => path === "/faulty/once.wasm").length === 1) return response.writeHead(503).end();
      return response.writeHead(200, { "content-type": "application/wasm" }).end(readFileSync(wasm));
    },
    "/faulty/untyped.wasm": (response) => response.writeHead(200, { "content-type": "application/octet-stream" }).end(readFileSync(wasm)),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    if (path === "/") return response.writeHead(200, { "content-type": "text/html", "content-security-policy": POLICY }).end(PAGE);
    if (faulty[path]) return faulty[path](response);
    const file = join(ROOT, normalize(path));
    if (!/^\/(pkg|tests)\//.test(path) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ url: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() })));
}

describe.each(BROWSERS)("%s", (name) => {
  let browser;
  let served;
  beforeAll(async () => {
    served = await site();
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  /** Asks one of the questions of tests/js/page.mjs in a fresh page, so that the package is fresh too. */
  async function ask(question, ...args) {
    const page = await browser.newPage();
    try {
      await page.goto(served.url);
      return await page.evaluate((question, args) => globalThis.questions[question](...args), question, args);
    } finally {
      await page.close();
    }
  }

  test.each(ARTIFACTS)("%s/web.js answers every case", async (artifact) => {
    const { run, failures } = await ask("corpus", artifact);
    expect(run).toBe(FILES[artifact].flatMap(casesOf).length);
    expect(failures.slice(0, 20)).toEqual([]);
  });

  test.each(ARTIFACTS)("%s/web.js says NOT_INITIALIZED before init", async (artifact) => {
    expect(new Set(await ask("codesBeforeInit", artifact))).toEqual(new Set(["NOT_INITIALIZED"]));
  });

  test("init fetches the module once, however often it is asked", async () => {
    const fetched = () => served.requests.filter((path) => path.endsWith("/phone_bg.wasm")).length;
    const before = fetched();
    expect(await ask("manyInits")).toBe(true);
    expect(fetched() - before).toBe(1);
  });

  test("init is tried again after a failure", async () => {
    served.requests.length = 0;
    expect(await ask("initTwice", "/faulty/once.wasm")).toEqual(["WASM_NOT_FOUND", "ready", true, "+442079460958"]);
  });

  test.each(["/faulty/page.wasm", "/faulty/nowhere.wasm"])("%s where the module should be is WASM_NOT_FOUND", async (url) => {
    expect(await ask("failedInit", url)).toEqual({ code: "WASM_NOT_FOUND", namesTheMending: true, ready: false });
  });

  test("a server that does not know the type of wasm does no harm", async () => {
    expect(await ask("initTwice", "/faulty/untyped.wasm")).toEqual(["ready", "ready", true, "+442079460958"]);
  });
});
