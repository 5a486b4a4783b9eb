import { env, exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";

import app from "../src/index.js";
import { send, sms } from "./signing.js";

const HOST = "https://book.example";
const KEY = "0b0e7f5e-3f0a-4a55-9d3c-0d8f2b1f7a10";
const said = { text: "Dinner for 6? Call (916) 555-1234", name: "Sarah", email: "Sarah@Example.com" };
const consent = { given: true, wording: "Text me offers. Reply STOP to end.", version: "2026-11" };

const post = (body: unknown, headers: Record<string, string> = {}) =>
  exports.default.fetch(`${HOST}/webhooks/website`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", origin: HOST, "idempotency-key": KEY, ...headers },
  });

const rows = async (table: string) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
const claims = async () => (await env.DB.prepare("SELECT type, value, value_raw FROM contact_claim ORDER BY type, value").all()).results;
const extracted = () => vi.waitFor(async () => expect(await rows("inbound_event")).toMatchObject([{ state: "extracted" }]), { timeout: 5000 });

beforeEach(async () => {
  const tables = ["consent_block", "consent_event", "contact_claim", "inbound_event", "contact_point", "webhook_status"];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

describe("what our own pages send", () => {
  it("is stored; all that is typed is a claim and verifies nothing", async () => {
    const response = await post({ ...said, phone: "415 867 5309", country: "US" });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ received: true });
    await extracted();
    expect(await claims()).toEqual([
      { type: "email", value: "Sarah@example.com", value_raw: "Sarah@Example.com" },
      { type: "name", value: "Sarah", value_raw: "Sarah" },
      { type: "phone", value: "+14158675309", value_raw: "415 867 5309" },
      { type: "phone", value: "+19165551234", value_raw: "(916) 555-1234" },
    ]);
    expect(await rows("contact_point")).toEqual([]);
    expect(await rows("consent_event")).toEqual([]);
  });

  it("is stored once under one key, and with other words refused", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post(said)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await post({ ...said, text: "Other words" })).status).toBe(409);
    expect(await rows("inbound_event")).toHaveLength(1);
  });

  it("as a plain form is stored too", async () => {
    const body = new URLSearchParams({ text: "Hi", key: KEY, consent: "on", consent_wording: consent.wording, phone: "+1 415 867 5309" }).toString();
    expect((await post(body, { "content-type": "application/x-www-form-urlencoded" })).status).toBe(202);
    expect(await rows("consent_event")).toMatchObject([{ status: "opt_in", evidence: consent.wording }]);
  });

  it.each([
    ["another site's page", said, { origin: "https://evil.example" }, 403, "FOREIGN_ORIGIN"],
    ["a page that can't be told", said, { origin: "null" }, 403, "FOREIGN_ORIGIN"],
    ["a referrer of another site", said, { origin: "", referer: "https://evil.example/book.example" }, 403, "FOREIGN_ORIGIN"],
    ["no key", said, { "idempotency-key": "" }, 400, "BAD_IDEMPOTENCY_KEY"],
    ["broken JSON", "{", {}, 400, "MALFORMED_JSON"],
    ["plain text", said, { "content-type": "text/plain" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a great deal", { text: "x".repeat(20_000) }, {}, 413, "BODY_TOO_LARGE"],
  ])("is refused: %s", async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code } });
    expect(await rows("inbound_event")).toEqual([]);
  });

  it.each([
    [{}, { text: "REQUIRED" }],
    [{ text: "Hi", phone: "12", country: "US" }, { phone: "TOO_SHORT" }],
    [{ text: "Hi", email: "sarah" }, { email: expect.any(String) }],
    [{ text: "x".repeat(4001) }, { text: "TOO_LONG" }],
    [{ text: "Hi", phone: "+14158675309", consent: { given: true, wording: " " } }, { consent: "WORDING_REQUIRED" }],
  ])("has to be put right: %o", async (body, fields) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: { code: "INVALID_FIELDS", fields } });
    expect(await rows("inbound_event")).toEqual([]);
  });

  it("by a robot, which fills in what nobody sees, gets the same answer and is not stored", async () => {
    const response = await post({ ...said, website: "https://spam.example" });
    expect([response.status, await response.json()]).toEqual([202, { received: true }]);
    expect(await rows("inbound_event")).toEqual([]);
  });
});

describe("consent on a form", () => {
  it("is noted with the words that were shown, for each address that was typed", async () => {
    await post({ ...said, phone: "+1 415 867 5309", consent });
    const noted = { purpose: "marketing", status: "opt_in", method: "form", evidence: consent.wording, wording_version: "2026-11", sender_endpoint: "*" };
    expect((await rows("consent_event")).sort((a, b) => (`${a.channel}` < `${b.channel}` ? -1 : 1))).toMatchObject([{ ...noted, channel: "email" }, { ...noted, channel: "sms" }]);
    expect(await rows("contact_point")).toMatchObject([{ verified_at: null }, { verified_at: null }]);
  });

  it.each([[undefined], [null], [{ ...consent, given: false }], [{ ...consent, given: "true" }], [{ wording: consent.wording }], ["yes"]])("is nothing but a box that was ticked: %o", async (box) => {
    await post({ ...said, phone: "+1 415 867 5309", consent: box });
    expect(await rows("consent_event")).toEqual([]);
  });

  it("is taken back by words for what was typed beside them, to be reviewed; no words lift that", async () => {
    await post({ text: "Please stop texting me", phone: "+1 415 867 5309" });
    await post({ text: "START", phone: "+1 415 867 5309" }, { "idempotency-key": KEY.replace("0b", "1b") });
    expect(await rows("consent_block")).toMatchObject([{ blocked: 1, needs_review: 1, purpose: "marketing", sender_endpoint: "*" }]);
    expect(await rows("contact_point")).toMatchObject([{ value: "+14158675309", verified_at: null }]);
  });

  it("lifts no opt-out: the phone that sent STOP stays blocked, and becomes verified by that alone", async () => {
    await send(await sms("STOP", { From: "+14158675309" }));
    await post({ ...said, phone: "+1 415 867 5309", consent });
    const blocks = await rows("consent_block");
    expect(blocks.filter(({ blocked }) => blocked)).toMatchObject([{ method: "keyword", channel: "sms" }]);
    expect((await rows("contact_point")).filter(({ verified_at }) => verified_at !== null)).toMatchObject([{ value: "+14158675309" }]);
  });
});

describe("the feed of what arrived", () => {
  const ask = (url: string, variable?: string) => app.request(url, {}, { ...env, DEV_FEED: variable } as Env);

  it.each(["http://localhost:8787", "http://127.0.0.1", "http://[::1]:1"])("is shown on this machine where a variable says so: %s", async (host) => {
    await post({ ...said, phone: "+1 415 867 5309", consent });
    await extracted();
    const response = await ask(`${host}/api/v1/dev/inbound`, "1");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { events } = await response.json<{ events: object[] }>();
    expect(events).toMatchObject([
      {
        source: "website",
        text: said.text,
        state: "extracted",
        claims: expect.arrayContaining([{ type: "phone", platform: "", value: "+19165551234", raw: "(916) 555-1234", confidence: expect.any(Number) }]),
        consent: expect.arrayContaining([expect.objectContaining({ status: "opt_in", channel: "sms", needsReview: false })]),
      },
    ]);
  });

  it.each([
    ["http://localhost:8787", undefined],
    ["http://localhost:8787", ""],
    ["http://localhost:8787", "0"],
    ["https://book.example", "1"],
    ["http://localhost.evil.example", "1"],
    ["http://192.168.0.2:8787", "1"],
  ])("is not there at %s with %o", async (host, variable) => {
    await post(said);
    const response = await ask(`${host}/api/v1/dev/inbound`, variable);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: "NOT_FOUND" } });
  });
});

describe("a message of the chat", () => {
  const chat = { conversation: "0b7e7d64-7b3e-4f0e-9f5e-1f2d3c4b5a69", country: "US", now: "2026-11-21T10:00", asked: null, ignored: [] };
  const preferences = async () => (await rows("inbound_event")).map(({ preferences }) => JSON.parse(String(preferences)));

  it("is read by its writer's clock and country", async () => {
    await post({ ...chat, country: "GB", text: "I'm Nguyen, table for 6 on 5/12 at 7pm, 020 7946 0958" });
    await extracted();
    expect(await preferences()).toEqual([{ partySize: { min: 6, max: 6 }, date: { date: "2026-12-05", time: "19:00" } }]);
    expect(await claims()).toEqual([
      { type: "name", value: "Nguyen", value_raw: "Nguyen" },
      { type: "phone", value: "+442079460958", value_raw: "020 7946 0958" },
    ]);
  });

  it("may be a bare answer to what was asked", async () => {
    await post({ ...chat, asked: "partySize", text: "8" });
    await extracted();
    expect(await preferences()).toEqual([{ partySize: { min: 8, max: 8 } }]);
  });

  it("means nothing where its writer said so", async () => {
    const text = "I'm Nora Feldman, 916-555-1234";
    await post({ ...chat, text, ignored: [[4, 16]] });
    await extracted();
    expect(await claims()).toEqual([{ type: "phone", value: "+19165551234", value_raw: "916-555-1234" }]);
  });

  it.each([
    [{ now: "2026-02-30T10:00" }],
    [{ now: "tomorrow" }],
    [{ asked: "__proto__" }],
    [{ asked: "constructor" }],
    [{ ignored: "all" }],
    [{ ignored: [[0], ["a", "b"], null, [0.5, 2]] }],
    [{ country: "XX" }],
    [{ conversation: "'; DROP TABLE" }],
  ])("is stored and read whatever else it says: %o", async (odd) => {
    await post({ ...chat, ...odd, text: "table for 6" });
    await extracted();
    expect(await preferences()).toEqual([{ partySize: { min: 6, max: 6 } }]);
  });

  it("joins nobody's identity by what was typed: neither the phone's nor the conversation's", async () => {
    await send(await sms("Hello", { From: "+14158675309" }));
    await post({ ...chat, text: "Yes please", phone: "+1 415 867 5309", email: "somebody@else.example", consent });
    const points = await rows("contact_point");
    const identities = points.map(({ channel_identity_id }) => channel_identity_id);
    expect(points.map(({ type }) => type).sort()).toEqual(["email", "messaging_id", "phone"]);
    expect(new Set(identities).size).toBe(3);
  });
});

describe("another site's page", () => {
  const OTHER = "https://www.example.com";
  const preflight = (origin: string) =>
    exports.default.fetch(`${HOST}/webhooks/website`, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type,idempotency-key" } });

  it("may post if it is listed, and the browser is told so", async () => {
    const response = await post(said, { origin: OTHER });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([202, OTHER]);
    const asked = await preflight(OTHER);
    expect([asked.ok, asked.headers.get("access-control-allow-origin"), asked.headers.get("access-control-allow-headers")]).toEqual([true, OTHER, "Content-Type,Idempotency-Key"]);
  });

  it.each([["https://evil.example"], ["https://www.example.com.evil.example"], ["http://www.example.com"], ["null"]])("may not if it is not: %s", async (origin) => {
    const response = await post(said, { origin });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBe(null);
    expect(await rows("inbound_event")).toEqual([]);
  });
});
