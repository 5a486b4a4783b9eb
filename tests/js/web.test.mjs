// The entry for pages, in Node: what happens before, during and after init().
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const wasm = readFileSync(new URL("../../pkg/gen/phone_bg.wasm", import.meta.url));
const HTML = "<!doctype html><title>Not found</title>";
const code = (name) => expect.objectContaining({ name: "IdentityHintsError", code: name });

let api;
beforeEach(async () => {
  vi.resetModules();
  api = await import("../../pkg/phone/web.js");
});

describe("before init", () => {
  test("every call says NOT_INITIALIZED, and how to mend it", () => {
    const calls = [
      () => api.parsePhone("+1 916 555 1234"),
      () => api.validatePhone(""),
      () => api.normalizePhone(""),
      () => api.normalizePhones([]),
      () => api.formatPhone("", "E164"),
      () => api.comparePhones("", ""),
      () => api.examplePhone("US"),
      () => api.callingCode("US"),
      () => api.countries(),
      () => api.maskPhone(""),
    ];
    for (const call of calls) {
      expect(call, String(call)).toThrow(code("NOT_INITIALIZED"));
      expect(call, String(call)).toThrow(/init\(\)/);
    }
    expect(api.isReady()).toBe(false);
  });
});

describe("init", () => {
  const bytes = () => new Uint8Array(wasm);
  const sources = {
    "a Uint8Array": () => bytes(),
    "an ArrayBuffer": () => bytes().buffer,
    "a compiled module": () => new WebAssembly.Module(bytes()),
    "a Response": () => new Response(bytes(), { headers: { "content-type": "application/wasm" } }),
    "a Response of the wrong content type": () => new Response(bytes(), { headers: { "content-type": "application/octet-stream" } }),
  };

  test.each(Object.keys(sources))("takes %s", async (name) => {
    await api.init(sources[name]());
    expect(api.isReady()).toBe(true);
    expect(api.normalizePhone("(916) 555-1234", { defaultCountry: "US" })).toBe("+19165551234");
  });

  test("a page where the wasm should be is WASM_NOT_FOUND, and names the mending", async () => {
    await expect(api.init(new Response(HTML, { headers: { "content-type": "text/html" } }))).rejects.toThrow(code("WASM_NOT_FOUND"));
    await expect(api.init(new TextEncoder().encode(HTML))).rejects.toThrow(code("WASM_NOT_FOUND"));
    await expect(api.init(new Response(HTML))).rejects.toThrow(/optimizeDeps/);
    expect(api.isReady()).toBe(false);
    expect(() => api.parsePhone("")).toThrow(code("NOT_INITIALIZED"));
  });

  test("a failure is not remembered", async () => {
    await expect(api.init(new Response("", { status: 404 }))).rejects.toThrow(code("WASM_NOT_FOUND"));
    await api.init(bytes());
    expect(api.isReady()).toBe(true);
  });

  test("calls at the same time share one initialisation", async () => {
    const first = api.init(bytes());
    expect(api.init()).toBe(first);
    await first;
    expect(api.init()).toBe(first);
    // Once ready, the source of a later call is not even looked at.
    await api.init(new Response(HTML));
    expect(api.isReady()).toBe(true);
  });
});

describe("init over the network", () => {
  let server;
  let url;
  const requests = [];
  const answers = {
    "/good.wasm": (response) => response.writeHead(200, { "content-type": "application/wasm" }).end(wasm),
    "/page.wasm": (response) => response.writeHead(200, { "content-type": "text/html" }).end(HTML),
    "/second-time.wasm": (response) => (requests.filter((path) => path === "/second-time.wasm").length === 1 ? response.writeHead(503).end() : answers["/good.wasm"](response)),
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request.url);
      (answers[request.url] ?? (() => response.writeHead(404).end()))(response);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = (path) => `http://127.0.0.1:${server.address().port}${path}`;
  });
  afterAll(() => server.close());

  test("fetches once, however many ask", async () => {
    await Promise.all([api.init(url("/good.wasm")), api.init(url("/good.wasm")), api.init(new URL(url("/good.wasm")))]);
    await api.init(url("/good.wasm"));
    expect(requests.filter((path) => path === "/good.wasm")).toHaveLength(1);
    expect(api.normalizePhone("+44 20 7946 0958")).toBe("+442079460958");
  });

  test.each(["/page.wasm", "/nowhere.wasm"])("%s is WASM_NOT_FOUND", async (path) => {
    await expect(api.init(url(path))).rejects.toThrow(code("WASM_NOT_FOUND"));
  });

  test("is tried again after a failure", async () => {
    await expect(api.init(url("/second-time.wasm"))).rejects.toThrow();
    await api.init(url("/second-time.wasm"));
    expect(api.isReady()).toBe(true);
  });
});
