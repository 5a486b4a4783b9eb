import { exports } from "cloudflare:workers";
import { callingCode, countries } from "identity-hints/edge";
import { describe, expect, it } from "vitest";

const page = async (language?: string) => {
  const response = await exports.default.fetch("https://book.example/", language ? { headers: { "accept-language": language } } : {});
  return { response, html: await response.text() };
};

const chosen = (html: string) => /<option value="(\w\w)" selected>/.exec(html)?.[1];

describe("the booking page", () => {
  it("lists every country of the engine with its calling code, each once", async () => {
    const { html } = await page();
    const options = [...html.matchAll(/<option value="(\w\w)"[^>]*>[^<]+ \+(\d+)<\/option>/g)];
    const listed = options.map(([, country, code]) => `${country} ${code}`).sort();
    expect(listed).toEqual(countries().map((country) => `${country} ${callingCode(country)}`).sort());
  });

  it.each([
    ["de-AT,de;q=0.9,en;q=0.8", "AT"],
    ["en,pt-BR;q=0.5", "BR"],
    ["zh-Hant-TW", "TW"],
    ["es-419,es-MX;q=0.9", "MX"],
    ["en", undefined],
    ["en-XX", undefined],
    [undefined, undefined],
  ])("read in %s, begins with %s", async (language, country) => {
    expect(chosen((await page(language)).html)).toBe(country);
  });

  it("has a key of its own each time, and is not kept by shared caches", async () => {
    const [first, second] = [await page(), await page()];
    const key = ({ html }: { html: string }) => /name="key" value="([\da-f-]{36})"/.exec(html)?.[1];
    expect(key(first)).toBeDefined();
    expect(key(first)).not.toBe(key(second));
    expect(first.response.headers.get("cache-control")).toBe("private, no-cache");
    expect(first.response.headers.get("etag")).toBeNull();
  });

  it("forbids inline scripts and styles, framing, and everything foreign", async () => {
    const { response, html } = await page();
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:\/\//);
  });
});

describe("elsewhere", () => {
  it("answers how it is, and with which numbering plans", async () => {
    const response = await exports.default.fetch("https://book.example/api/v1/health");
    expect(await response.json()).toEqual({ ok: true, version: expect.any(String), metadataVersion: expect.any(String) });
  });

  it("knows nothing of other addresses", async () => {
    const response = await exports.default.fetch("https://book.example/api/v1/bookings/1");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: "NOT_FOUND" } });
  });
});
