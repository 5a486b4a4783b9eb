import { env, exports } from "cloudflare:workers";
import { metadataVersion, version } from "identity-hints/edge";
import { beforeEach, describe, expect, it, vi } from "vitest";

import app from "../src/index.js";

const HOST = "https://book.example";
const URL_ = `${HOST}/api/v1/bookings`;
const KEY = "0b0e7f5e-3f0a-4a55-9d3c-0d8f2b1f7a10";
const OTHER_KEY = "5c1f0a52-6f4e-4f0c-8e53-0a7d3c0f9b21";

const nextYear = new Date().getUTCFullYear() + 1;
const booking = {
  name: "Sarah Johnson",
  phone: "(916) 555-1234",
  country: "US",
  email: "Sarah@Example.COM",
  guests: 12,
  date: `${nextYear}-06-12`,
};

const post = (init: RequestInit) => exports.default.fetch(URL_, { method: "POST", redirect: "manual", ...init });

function postJson(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return post({ body: text, headers: { "content-type": "application/json", ...headers } });
}

function postForm(fields: Record<string, string | number>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
  return post({ body, headers: { "content-type": "application/x-www-form-urlencoded", origin: HOST, ...headers } });
}

const rows = async () => (await env.DB.prepare("SELECT * FROM bookings ORDER BY created_at").all()).results;

beforeEach(() => env.DB.prepare("DELETE FROM bookings").run());

describe("a booking as JSON", () => {
  it("is stored, and what was understood comes back", async () => {
    const response = await postJson(booking);
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      booking: {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        name: "Sarah Johnson",
        phone: {
          e164: "+19165551234",
          international: expect.stringContaining("+1 916"),
          extension: null,
          country: "US",
          type: "FIXED_LINE_OR_MOBILE",
        },
        email: "Sarah@example.com",
        guests: 12,
        date: booking.date,
      },
    });
  });

  it("keeps what was typed beside what we made of it", async () => {
    const before = Date.now();
    await postJson(booking, { "idempotency-key": KEY });
    expect(await rows()).toEqual([
      {
        tenant_id: env.TENANT_ID,
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        idempotency_key: KEY,
        name: "Sarah Johnson",
        phone_raw: "(916) 555-1234",
        phone_raw_country: "US",
        phone_e164: "+19165551234",
        phone_key: "+19165551234",
        phone_extension: null,
        phone_country: "US",
        email_raw: "Sarah@Example.COM",
        email: "Sarah@example.com",
        email_key: "sarah@example.com",
        guests: 12,
        date: booking.date,
        normalizer_version: `${version}+${metadataVersion}`,
        created_at: expect.any(Number),
      },
    ]);
    const created = (await rows())[0]?.created_at;
    expect(created).toBeGreaterThanOrEqual(before);
    expect(created).toBeLessThanOrEqual(Date.now());
  });

  it.each([
    ["another country than the one chosen", { phone: "+44 (0)20 7946 0958" }, { phone_e164: "+442079460958", phone_country: "GB", phone_raw_country: "US" }],
    ["an extension", { phone: "(916) 555-1234 x12" }, { phone_e164: "+19165551234", phone_extension: "12" }],
    ["no country chosen", { phone: "+19165551234", country: "" }, { phone_country: "US", phone_raw_country: "" }],
    ["a number of no country", { phone: "+800 1234 5678" }, { phone_e164: "+80012345678", phone_country: null }],
    ["a phone and no email", { email: "" }, { phone_e164: "+19165551234", email: null, email_key: null, email_raw: null }],
    ["an email and no phone", { phone: "" }, { phone_raw: null, phone_raw_country: null, phone_e164: null, phone_key: null, email: "Sarah@example.com" }],
    ["the fields left out that may be", { phone: undefined, country: undefined }, { phone_e164: null, email: "Sarah@example.com" }],
    ["a provider's dots, tag and other domain", { email: "Sarah.J+hibachi@GoogleMail.com" }, { email_raw: "Sarah.J+hibachi@GoogleMail.com", email: "Sarah.J+hibachi@googlemail.com", email_key: "sarahj@gmail.com" }],
    ["an email pasted with its name", { email: "Sarah <sarah@example.com>" }, { email_raw: "Sarah <sarah@example.com>", email: "sarah@example.com" }],
    ["an email that looks like a slip, as it was sent", { email: "sarah@gmial.com" }, { email: "sarah@gmial.com" }],
    ["guests as text", { guests: " 7 " }, { guests: 7 }],
  ])("takes %s", async (_, change, expected) => {
    expect((await postJson({ ...booking, ...change })).status).toBe(201);
    expect((await rows())[0]).toMatchObject(expected);
  });

  it.each(["X Æ A-12", "李小龍", "Cher", "👩‍🍳", "J", "O'Brien-Ñandú", "'; DROP TABLE bookings; --", "<b>Bob</b>", "محمد", "null", "?"])(
    "takes the name %s as it is",
    async (name) => {
      expect((await postJson({ ...booking, name })).status).toBe(201);
      expect((await rows())[0]).toMatchObject({ name });
    },
  );

  it("keeps no control characters or broken surrogates of a name", async () => {
    expect((await postJson({ ...booking, name: "  A\u0000B\nC \ud800 " })).status).toBe(201);
    expect((await rows())[0]).toMatchObject({ name: "A B C \ufffd" });
  });
});

describe("fields that are not right", () => {
  const today = Date.now();
  const day = (offset: number) => new Date(today + offset * 86_400_000).toISOString().slice(0, 10);

  it.each([
    [{ name: " " }, { name: "REQUIRED" }],
    [{ name: "\u200b" }, { name: "REQUIRED" }],
    [{ name: "x".repeat(201) }, { name: "TOO_LONG" }],
    [{ name: ["x"] }, { name: "REQUIRED" }],
    [{ phone: "", email: "" }, { phone: "PHONE_OR_EMAIL" }],
    [{ phone: "916 555" }, { phone: "TOO_SHORT" }],
    [{ phone: "916 555 1234 5678" }, { phone: "TOO_LONG" }],
    [{ phone: "555 1234" }, { phone: "IS_POSSIBLE_LOCAL_ONLY" }],
    [{ phone: "(123) 555-1234" }, { phone: "NOT_VALID" }],
    [{ phone: "call me" }, { phone: "NOT_A_NUMBER" }],
    [{ phone: "9".repeat(400) }, { phone: "TOO_LONG" }],
    [{ country: "" }, { phone: "INVALID_COUNTRY_CODE" }],
    [{ country: "XX" }, { country: "UNKNOWN_COUNTRY" }],
    [{ email: "sarah" }, { email: "NO_AT" }],
    [{ email: "sa rah@example.com" }, { email: "SPACE" }],
    [{ email: "a@b@c" }, { email: "TWO_ATS" }],
    [{ email: "sarah@gmail" }, { email: "NO_TLD" }],
    [{ email: `${"x".repeat(250)}@example.com` }, { email: "LOCAL_TOO_LONG" }],
    [{ email: `sarah@${"x.".repeat(125)}com` }, { email: "TOO_LONG" }],
    [{ guests: "" }, { guests: "REQUIRED" }],
    [{ guests: "a dozen" }, { guests: "NOT_A_WHOLE_NUMBER" }],
    [{ guests: 2.5 }, { guests: "NOT_A_WHOLE_NUMBER" }],
    [{ guests: 0 }, { guests: "OUT_OF_RANGE" }],
    [{ guests: -3 }, { guests: "OUT_OF_RANGE" }],
    [{ guests: 201 }, { guests: "OUT_OF_RANGE" }],
    [{ date: "" }, { date: "REQUIRED" }],
    [{ date: "12/06/2027" }, { date: "NOT_A_DATE" }],
    [{ date: `${nextYear}-02-30` }, { date: "NOT_A_DATE" }],
    [{ date: day(-2) }, { date: "IN_THE_PAST" }],
    [{ date: `${nextYear + 4}-01-01` }, { date: "TOO_FAR_AHEAD" }],
    [{ name: "", guests: 0 }, { name: "REQUIRED", guests: "OUT_OF_RANGE" }],
  ])("%o → %o", async (change, fields) => {
    const response = await postJson({ ...booking, ...change });
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: { code: "INVALID_FIELDS", fields } });
    expect(await rows()).toEqual([]);
  });

  it("lets a day be booked as long as it is that day somewhere", async () => {
    vi.setSystemTime(new Date("2027-03-02T11:00:00Z")); // still 1 March in Baker Island (UTC−12)
    try {
      expect((await postJson({ ...booking, date: "2027-03-01" })).status).toBe(201);
      expect((await postJson({ ...booking, date: "2027-02-28" })).status).toBe(422);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("requests that are no bookings", () => {
  it.each([
    ["broken JSON", () => postJson('{"name":'), 400, "MALFORMED_JSON"],
    ["JSON that is no object", () => postJson("[]"), 400, "NOT_AN_OBJECT"],
    ["null", () => postJson("null"), 400, "NOT_AN_OBJECT"],
    ["a key that is no UUID", () => postJson(booking, { "idempotency-key": "1" }), 400, "BAD_IDEMPOTENCY_KEY"],
    ["more than anybody has to say", () => postJson({ ...booking, name: "x".repeat(20_000) }), 413, "BODY_TOO_LARGE"],
    ["plain text", () => postJson(booking, { "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["multipart", () => postJson(booking, { "content-type": "multipart/form-data; boundary=x" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["no content type", () => post({ body: new TextEncoder().encode("x") }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["another site's form", () => postForm(booking, { origin: "https://evil.example" }), 403, "FOREIGN_ORIGIN"],
    ["another site's script", () => postJson(booking, { "sec-fetch-site": "cross-site" }), 403, "FOREIGN_ORIGIN"],
    ["a sandboxed page", () => postForm(booking, { origin: "null" }), 403, "FOREIGN_ORIGIN"],
  ])("%s", async (_, send, status, code) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code } });
    expect(await rows()).toEqual([]);
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    const response = await exports.default.fetch(URL_, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(await response.json()).toEqual({ error: { code: "METHOD_NOT_ALLOWED" } });
  });
});

describe("the same request again", () => {
  it("stores one booking and gives its id", async () => {
    const first = await postJson(booking, { "idempotency-key": KEY });
    const second = await postJson(booking, { "idempotency-key": KEY.toUpperCase() });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(await rows()).toHaveLength(1);
  });

  it("stores one booking when both come at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => postJson(booking, { "idempotency-key": KEY })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await rows()).toHaveLength(1);
  });

  it("is another booking under another key, or under none", async () => {
    await postJson(booking, { "idempotency-key": KEY });
    await postJson(booking, { "idempotency-key": OTHER_KEY });
    await postJson(booking);
    expect(await rows()).toHaveLength(3);
  });

  it.each([{ phone: "(916) 555-9999" }, { email: "" }, { guests: 13 }, { name: "Bob" }, { date: `${nextYear}-07-01` }])(
    "is refused with other details: %o",
    async (change) => {
      await postJson(booking, { "idempotency-key": KEY });
      const response = await postJson({ ...booking, ...change }, { "idempotency-key": KEY });
      expect(response.status).toBe(409);
      expect(await response.json()).toEqual({ error: { code: "KEY_REUSED" } });
      expect(await rows()).toHaveLength(1);
    },
  );

  it("finds no other tenant's booking", async () => {
    await env.DB.prepare("INSERT INTO tenants (tenant_id, created_at) VALUES ('other', 1)").run();
    await postJson(booking, { "idempotency-key": KEY });
    const there = await app.request(
      URL_,
      { method: "POST", body: JSON.stringify(booking), headers: { "content-type": "application/json", "idempotency-key": KEY } },
      { ...env, TENANT_ID: "other" },
    );
    expect(there.status).toBe(201);
    expect((await rows()).map((row) => row.tenant_id).sort()).toEqual(["default", "other"]);
  });
});

describe("a plain form, without JavaScript", () => {
  it("is stored, and leads to the thank-you page with nothing of it in the address", async () => {
    const response = await postForm({ ...booking, key: KEY });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/booked");
    expect(await rows()).toMatchObject([{ idempotency_key: KEY, phone_e164: "+19165551234" }]);
  });

  it("sent twice is stored once", async () => {
    await postForm({ ...booking, key: KEY });
    expect((await postForm({ ...booking, key: KEY })).status).toBe(303);
    expect(await rows()).toHaveLength(1);
  });

  it("comes back as it was filled in, saying what to put right", async () => {
    const response = await postForm({ ...booking, name: "", phone: "916 555", guests: "many", key: KEY });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self' 'wasm-unsafe-eval'");
    const html = await response.text();
    expect(html).toContain("<title>Please check: Book a chef");
    expect(html).toContain("3 things to put right");
    expect(html).toMatch(/<a href="#phone">The phone number is missing some digits\.<\/a>/);
    expect(html).toMatch(/id="phone"[^>]* value="916 555"[^>]* aria-invalid="true"/s);
    expect(html).toMatch(/id="guests"[^>]* value="many"/s);
    expect(html).toMatch(/id="email"[^>]* value="Sarah@Example.COM"/s);
    expect(html).toMatch(/id="email"(?:(?!aria-invalid)[^>])*>/s);
    expect(html).toContain(`<option value="US" selected>United States +1</option>`);
    expect(html).toContain(`name="key" value="${KEY}"`);
    expect(html).not.toMatch(/<div id="problems"[^>]* hidden/);
    expect(await rows()).toEqual([]);
  });

  it("comes back with everything escaped", async () => {
    const hostile = `"><script>alert(1)</script>&amp;'`;
    const html = await (await postForm({ ...booking, name: hostile, phone: hostile, email: hostile, guests: hostile, date: hostile, country: hostile })).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain(`value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'"`);
  });

  it("with other details under a used key comes back under a new one", async () => {
    await postForm({ ...booking, key: KEY });
    const response = await postForm({ ...booking, guests: 20, key: KEY });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain("You have sent this form before");
    const fresh = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(fresh).not.toBe(KEY);
    expect((await postForm({ ...booking, guests: 20, key: fresh })).status).toBe(303);
    expect(await rows()).toHaveLength(2);
  });
});

describe("when the database fails", () => {
  const broken = { ...env, DB: { prepare: () => { throw new Error("near Sarah Johnson: syntax error"); } } as unknown as D1Database };
  const ask = (body: string, type: string) => app.request(URL_, { method: "POST", body, headers: { "content-type": type } }, broken);

  it("says so with a code, and logs nothing of the booking", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await ask(JSON.stringify(booking), "application/json");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: "INTERNAL" } });
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/Sarah|916/);
    log.mockRestore();
  });

  it("gives a plain form back as it was filled in", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const form = new URLSearchParams({ ...booking, guests: "12", key: KEY }).toString();
    const response = await ask(form, "application/x-www-form-urlencoded");
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).toContain("Something went wrong on our side");
    expect(html).toContain('value="Sarah Johnson"');
    expect(html).toContain(`name="key" value="${KEY}"`);
    log.mockRestore();
  });
});
