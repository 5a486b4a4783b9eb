import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";

import app from "../src/index.js";
import { instagram, instagramMessage, meta, send, sms, twilio, whatsapp } from "./signing.js";

const rows = async (table: string) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
const events = async () => (await env.DB.prepare("SELECT * FROM inbound_event ORDER BY received_at, delivery_key").all()).results;
const blocks = async () =>
  (
    await env.DB.prepare(
      `SELECT point.value, block.channel, purpose, sender_endpoint, method, needs_review FROM consent_block AS block
         JOIN contact_point AS point ON point.id = block.contact_point_id WHERE blocked ORDER BY point.value, purpose, method`,
    ).all()
  ).results;

/** Once all that was stored has been looked into. */
const extracted = () => vi.waitFor(async () => expect((await events()).filter(({ state }) => state === "received")).toEqual([]), { timeout: 5000 });

beforeEach(async () => {
  const tables = ["consent_block", "consent_event", "contact_claim", "inbound_event", "contact_point", "webhook_status"];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

describe("a signed request", () => {
  it.each([
    ["instagram", () => instagram(instagramMessage({ text: "caf\u00e9 (916) 555-1234" }, { mid: "m_1" })), "instagram:message:m_1", ""],
    ["twilio", () => sms("Hi", { MessageSid: "SM1" }), "twilio:message:SM1", "<Response/>"],
    [
      "whatsapp",
      () => whatsapp({ messages: [{ from: "16505551234", id: "wamid.1", timestamp: "1749416383", type: "text", text: { body: "Hi" } }] }),
      "whatsapp:message:wamid.1",
      "",
    ],
  ])("of %s is stored and answered as it wants", async (source, request, delivery_key, answer) => {
    const response = await send(await request());
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(answer);
    expect(await events()).toMatchObject([{ tenant_id: "default", source, kind: "message", delivery_key }]);
    if (source === "twilio") expect(response.headers.get("content-type")).toBe("text/xml");
  });

  it("published by others is taken: non-ASCII escaped by Meta, and Twilio's over the public URL", async () => {
    const body = `{"object":"instagram","entry":[{"id":"17841400000000000","time":1569262486134,"messaging":[{"sender":{"id":"IGSID1"},"recipient":{"id":"17841400000000000"},"timestamp":1569262485349,"message":{"mid":"m_1","text":"caf\\u00e9 (916) 555-1234"}}]}]}`;
    const headers = { "x-hub-signature-256": "sha256=621c0c6eb450cad1a53d240716f3d8c7a48282546e2b8df0e7bb865d908999d6" };
    expect((await exports.default.fetch("https://edge.example.com/webhooks/instagram", { method: "POST", body, headers })).status).toBe(200);
    const form = "Body=STOP&From=%2B19165551234&MessageSid=SM1&NumMedia=0&To=%2B19165550000";
    const signed = { "x-twilio-signature": "ns3njWJxLk56QayNBOxZKeUqzjg=", "content-type": "application/x-www-form-urlencoded" };
    // A proxy has sent it on to another host.
    expect((await exports.default.fetch("http://10.0.0.1/webhooks/twilio", { method: "POST", body: form, headers: signed })).status).toBe(200);
    expect((await events()).map(({ text }) => text).sort()).toEqual(["STOP", "café (916) 555-1234"]);
  });

  it.each([
    ["the body", (request: Request, body: string) => new Request(request, { body: body.replace("Hi", "Ho") })],
    ["the signature", (request: Request) => withHeader(request, (value) => value.replace(/[A-Za-z0-9]$/, (last) => (last === "0" ? "1" : "0")).replace(/^(.)(.*)=$/, (_, first, rest) => `${first === "A" ? "B" : "A"}${rest}=`))],
    ["no signature", (request: Request) => withHeader(request, () => null)],
    ["the signature of another secret", () => meta("instagram", { object: "instagram" }, "guessed")],
  ])("is refused with %s changed", async (_, change) => {
    for (const make of [() => sms("Hi"), () => instagram(instagramMessage({ text: "Hi" })), () => whatsapp({ messages: [{ from: "1", id: "w", timestamp: "1", text: { body: "Hi" } }] })]) {
      const request = await make();
      const body = await request.clone().text();
      const response = await send(await change(new Request(request, { body }), body));
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: { code: expect.stringMatching(/^(BAD|NO)_SIGNATURE$/) } });
    }
    expect(await events()).toEqual([]);
  });

  it("of Twilio is refused under another path or query", async () => {
    for (const path of ["?a=1", "/"]) {
      const request = await sms("Hi");
      const response = await send(new Request(request.url + path, request));
      expect([401, 404]).toContain(response.status);
    }
    expect(await events()).toEqual([]);
  });

  it.each(["instagram", "whatsapp", "twilio"])("of %s is never taken unchecked: without a secret the route answers 503", async (source) => {
    const bare = { ...env, INSTAGRAM_APP_SECRETS: "", WHATSAPP_APP_SECRETS: " , ", TWILIO_AUTH_TOKENS: undefined } as unknown as Env;
    const response = await app.request(`/webhooks/${source}`, { method: "POST", body: "{}", headers: { "x-hub-signature-256": "sha256=00" } }, bare);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: { code: "NO_SECRET" } });
    expect(await events()).toEqual([]);
  });

  it("larger than any provider's is refused", async () => {
    const body = "x".repeat(101_000);
    expect((await exports.default.fetch("https://edge.example.com/webhooks/twilio", { method: "POST", body })).status).toBe(413);
  });
});

function withHeader(request: Request, change: (value: string) => string | null): Request {
  const changed = new Request(request);
  for (const name of ["x-hub-signature-256", "x-twilio-signature"]) {
    const value = changed.headers.get(name);
    const other = value === null ? null : change(value);
    if (value !== null) other === null ? changed.headers.delete(name) : changed.headers.set(name, other);
  }
  return changed;
}

describe("Meta's check of the address", () => {
  const ask = (source: string, query: string) => exports.default.fetch(`https://edge.example.com/webhooks/${source}?${query}`);

  it("is answered with the challenge alone", async () => {
    for (const [source, token] of [["instagram", "token_ig"], ["whatsapp", "token_wa"]]) {
      const response = await ask(source!, `hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("1158201444");
    }
  });

  it("is refused with another token, no token, another mode", async () => {
    for (const query of ["hub.mode=subscribe&hub.verify_token=x&hub.challenge=1", "hub.challenge=1", "hub.mode=x&hub.verify_token=token_ig&hub.challenge=1"]) {
      expect((await ask("instagram", query)).status).toBe(403);
    }
    const bare = { ...env, INSTAGRAM_VERIFY_TOKENS: "" };
    expect((await app.request("/webhooks/instagram?hub.mode=subscribe&hub.verify_token=&hub.challenge=1", {}, bare)).status).toBe(503);
    expect((await ask("twilio", "hub.challenge=1")).status).toBe(405);
  });
});

describe("the same event again", () => {
  it("is stored once, a hundred times at once", async () => {
    const request = await sms("STOP", { MessageSid: "SM1" });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(request.clone() as Request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await events()).toHaveLength(1);
    expect(await rows("consent_event")).toHaveLength(1);
    expect(await rows("contact_point")).toMatchObject([{ value: "+19165551234" }]);
    await extracted();
    expect(await rows("contact_point")).toMatchObject([{ seen_count: 1 }]);
  });

  it("is stored once under another delivery id", async () => {
    for (const token of ["a", "a", "b"]) await send(await twilio({ Body: "STOP", From: "+19165551234", To: "+1", MessageSid: "SM1" }, { "i-twilio-idempotency-token": token }));
    expect(await events()).toHaveLength(1);
    expect(await rows("consent_event")).toHaveLength(1);
  });

  it("is stored once however it was batched", async () => {
    const [one, two, three] = ["1", "2", "3"].map((mid) => instagramMessage({ text: mid }, { mid }));
    await send(await instagram(one, two));
    await send(await instagram(two, three, one));
    expect((await events()).map(({ text }) => text)).toEqual(["1", "2", "3"]);
  });
});

describe("a batch", () => {
  it("of hundreds is stored whole, in one transaction", async () => {
    const messages = Array.from({ length: 400 }, (_, i) => ({ from: `1650555${1000 + i}`, id: `w${i}`, timestamp: "1749416383", type: "text", text: { body: `${i} ${"x".repeat(2000)}` } }));
    expect((await send(await whatsapp({ messages }))).status).toBe(200);
    expect(await events()).toHaveLength(400);
  });

  it("is stored though one message is longer than a row", async () => {
    const text = (body: string, id: string) => ({ from: "16505551234", id, timestamp: "1749416383", type: "text", text: { body } });
    expect((await send(await whatsapp({ messages: [text("\u{1F4AC}".repeat(700_000), "w1"), text("STOP", "w2")] }))).status).toBe(200);
    expect(await events()).toHaveLength(2);
    expect(await blocks()).toHaveLength(2);
  });

  it("loses nothing to one bad element, and keeps that too", async () => {
    await send(await instagram(instagramMessage({ text: "a" }), { message: { text: "no mid" }, sender: { id: "p" } }, instagramMessage({ text: "b" })));
    const stored = await events();
    expect(stored.map(({ kind }) => kind).sort()).toEqual(["message", "message", "unreadable"]);
    const bad = stored.find(({ kind }) => kind === "unreadable");
    expect(JSON.parse(new TextDecoder().decode(new Uint8Array(bad?.raw as number[])))).toEqual({ message: { text: "no mid" }, sender: { id: "p" } });
  });

  it("of echoes, statuses, receipts and what nobody knows is acknowledged, and is no event", async () => {
    await send(await instagram(instagramMessage({ text: "STOP", is_echo: true }, { sender: "17841400000000000" }), { sender: { id: "p" }, read: { mid: "m" } }, { surprise: 1 }));
    await send(await whatsapp({ statuses: [{ id: "w", status: "delivered", timestamp: "1", recipient_id: "1" }] }));
    await send(await whatsapp({ surprise: [1] }, "account_update"));
    await send(await twilio({ MessageSid: "SM1", MessageStatus: "delivered", To: "+1", From: "+1" }));
    expect(await events()).toEqual([]);
  });
});

describe("signed, but not to be read", () => {
  it("is kept, answered with 200, and counted", async () => {
    const body = `{"object":"instagram","entry":[{"messaging":[{"text":"(916) 555-1234"`;
    for (let i = 0; i < 2; i++) expect((await send(await meta("instagram", body))).status).toBe(200);
    const [event, ...others] = await events();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: "unreadable", state: "unreadable", text: null });
    expect(new TextDecoder().decode(new Uint8Array(event?.raw as number[]))).toBe(body);

    const health = await (await exports.default.fetch("https://edge.example.com/webhooks/health")).text();
    expect(JSON.parse(health).sources[0]).toMatchObject({ source: "instagram", unreadable: 1, configured: true });
    expect(health).not.toContain("555");
  });
});

describe("an opt-out", () => {
  const BY_SMS = { value: "+19165551234", channel: "sms", sender_endpoint: "+19165550000", method: "keyword" };

  it("by SMS is in force before the answer, with its evidence", async () => {
    await send(await sms(" Stop. "));
    expect(await blocks()).toEqual([{ ...BY_SMS, purpose: "*", needs_review: 0 }]);
    expect(await rows("consent_event")).toMatchObject([
      { status: "opt_out", method: "keyword", evidence: expect.stringMatching(/stop/i), wording_version: expect.stringMatching(/^20/), provider_message_id: expect.stringMatching(/^SM/) },
    ]);
  });

  it("is in force though nothing could be extracted, and the event is taken up again", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const failing = { ...env, DB: databaseWithout("contact_claim") };
    const context = createExecutionContext();
    const response = await app.request(await sms("STOP. Call (916) 555-9999 instead", { OptOutType: "STOP" }), {}, failing, context);
    expect(response.status).toBe(200);
    expect(await blocks()).toMatchObject([{ ...BY_SMS, purpose: "*" }]);
    await waitOnExecutionContext(context);
    expect(await events()).toMatchObject([{ state: "received", attempts: 1 }]);
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/916|STOP/);
    log.mockRestore();

    await app.scheduled(createScheduledController({ scheduledTime: Date.now() + 120_000, cron: "" }), env, createExecutionContext());
    expect(await events()).toMatchObject([{ state: "extracted" }]);
    expect(await rows("contact_claim")).toMatchObject([{ value: "+19165559999" }]);
  });

  it("waits no longer for what can't be extracted than five times; then somebody has to look", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const failing = { ...env, DB: databaseWithout("contact_claim") };
    const context = createExecutionContext();
    await app.request(await sms("Hi"), {}, failing, context);
    await waitOnExecutionContext(context);
    const attempts: unknown[] = [];
    for (let i = 2; i <= 6; i++) {
      await app.scheduled(createScheduledController({ scheduledTime: Date.now() + 120_000, cron: "" }), { ...failing, DB: databaseWithout("INSERT INTO contact_claim") }, createExecutionContext());
      attempts.push((await events())[0]);
    }
    expect(attempts).toMatchObject([{ attempts: 2, state: "received" }, { attempts: 3 }, { attempts: 4 }, { attempts: 5, state: "failed" }, { attempts: 5 }]);
    log.mockRestore();
  });

  it("that is only likely counts at once, and is flagged", async () => {
    await send(await sms("please stop texting me"));
    expect(await blocks()).toEqual([{ ...BY_SMS, purpose: "marketing", needs_review: 1 }]);
  });

  it.each(["Can we stop by at 6?", "cancel my booking on the 25th", "HELP", "YES"])("is not in %o", async (text) => {
    await send(await sms(text));
    expect(await blocks()).toEqual([]);
    expect(await rows("consent_event")).toEqual([]);
  });

  it("is lifted by START from the same sender to the same address, which makes no consent", async () => {
    await send(await sms("STOP"));
    await send(await sms("START", { To: "+19165550001" }));
    expect(await blocks()).toMatchObject([BY_SMS]);
    await later();
    await send(await sms("START"));
    expect(await blocks()).toEqual([]);
    expect((await rows("consent_event")).map(({ status }) => status)).not.toContain("opt_in");
  });

  it("is not lifted by a START that was sent before it and came late", async () => {
    const message = (id: string, timestamp: number, body: string) => whatsapp({ messages: [{ from: "16505551234", id, timestamp: `${timestamp}`, type: "text", text: { body } }] });
    await send(await message("w2", 1749416400, "STOP"));
    await send(await message("w1", 1749416300, "START"));
    expect(await blocks()).toMatchObject([{ value: "+16505551234" }, { value: "16505551234" }]);
    await send(await message("w3", 1749416400, "START")); // in the same second
    expect(await blocks()).toHaveLength(2);
    await send(await message("w4", 1749416401, "START"));
    expect(await blocks()).toEqual([]);
  });

  it("in WhatsApp's settings is one of marketing, which no START lifts", async () => {
    const preference = (value: string, timestamp: number) =>
      whatsapp({ contacts: [{ wa_id: "16505551234", user_id: "US.1" }], user_preferences: [{ wa_id: "16505551234", user_id: "US.1", category: "marketing_messages", value, timestamp }] }, "user_preferences");
    await send(await preference("stop", 1749416300));
    await send(await whatsapp({ messages: [{ from: "16505551234", id: "w", timestamp: "1749416400", type: "text", text: { body: "START" } }] }));
    const held = { channel: "whatsapp", purpose: "marketing", sender_endpoint: "106540352242922", method: "provider_event" };
    expect(await blocks()).toMatchObject([held, held, held]);
    await send(await preference("resume", 1749416500));
    expect(await blocks()).toEqual([]);
  });

  it("stays when the business's own words say STOP, and when the message is taken back", async () => {
    await send(await instagram(instagramMessage({ text: "STOP" }, { mid: "m" })));
    await send(await instagram(instagramMessage({ is_deleted: true }, { mid: "m" })));
    await send(await instagram(instagramMessage({ text: "START", is_echo: true }, { sender: "17841400000000000" })));
    expect(await blocks()).toMatchObject([{ value: "IGSID1", channel: "instagram", purpose: "*" }]);
  });
});

const later = () => scheduler.wait(5);

/** The database, as if one table could not be written. */
function databaseWithout(table: string): D1Database {
  return new Proxy(env.DB, {
    get(db, name) {
      if (name === "prepare") {
        return (sql: string) => {
          if (sql.includes(table)) throw new Error("D1_ERROR: near (916) 555-1234");
          return db.prepare(sql);
        };
      }
      const value = Reflect.get(db, name);
      return typeof value === "function" ? value.bind(db) : value;
    },
  });
}

describe("who wrote", () => {
  it("by SMS is the phone, verified by the transport; what they type is a claim", async () => {
    await send(await sms("I'm Sarah Johnson, call my husband at (415) 867-5309 or sarah@example.com, insta @sarah.j"));
    await extracted();
    expect(await rows("contact_point")).toMatchObject([
      { type: "phone", platform: "", value: "+19165551234", verification_method: "inbound_message", seen_count: 1 },
    ]);
    const claims = (await rows("contact_claim")).map(({ type, platform, value, value_raw }) => [type, platform, value, value_raw]);
    expect(claims.sort()).toEqual([
      ["email", "", "sarah@example.com", "sarah@example.com"],
      ["handle", "instagram", "sarah.j", "insta @sarah.j"],
      ["name", "", "Sarah Johnson", "Sarah Johnson"],
      ["phone", "", "+14158675309", "(415) 867-5309"],
    ]);
  });

  it("by WhatsApp is known by both ids and the phone, as one", async () => {
    await send(
      await whatsapp({
        contacts: [{ profile: { name: "Sheena", username: "sheena" }, wa_id: "5511987654321", user_id: "BR.1704294729383945772" }],
        messages: [{ from: "5511987654321", from_user_id: "BR.1704294729383945772", id: "w", timestamp: "1749416383", type: "text", text: { body: "Oi, 11 3123-4567" } }],
      }),
    );
    await extracted();
    const points = await rows("contact_point");
    expect(points.map(({ type, platform, account_id, value }) => [type, platform, account_id, value]).sort()).toEqual([
      ["messaging_id", "whatsapp_bsuid", "102290129340398", "BR.1704294729383945772"],
      ["messaging_id", "whatsapp_wa_id", "", "5511987654321"],
      ["phone", "", "", "+5511987654321"],
    ]);
    expect(new Set(points.map(({ channel_identity_id }) => channel_identity_id)).size).toBe(1);
    // A local number is of the sender's country.
    expect(await rows("contact_claim")).toMatchObject([{ value: "+551131234567" }]);
  });

  it("with a business-scoped id alone is no phone, and is the one known later by both", async () => {
    const said = { id: "w1", timestamp: "1749416383", type: "text", text: { body: "Hi" } };
    await send(await whatsapp({ contacts: [{ user_id: "US.1" }], messages: [{ ...said, from_user_id: "US.1" }] }));
    expect(await rows("contact_point")).toMatchObject([{ platform: "whatsapp_bsuid", value: "US.1" }]);
    await send(await whatsapp({ contacts: [{ user_id: "US.1", wa_id: "16505551234" }], messages: [{ ...said, id: "w2", from: "16505551234" }] }));
    const points = await rows("contact_point");
    expect(points).toHaveLength(3);
    expect(new Set(points.map(({ channel_identity_id }) => channel_identity_id)).size).toBe(1);
  });
});

describe("a message that is taken back", () => {
  const said = instagramMessage({ text: "I'm at (916) 555-9999" }, { mid: "m" });
  const unsend = instagramMessage({ is_deleted: true }, { mid: "m" });

  it("leaves no words and no claims", async () => {
    await send(await instagram(said));
    await extracted();
    expect(await rows("contact_claim")).toHaveLength(1);
    await send(await instagram(unsend));
    expect((await events()).map(({ kind, text }) => [kind, text]).sort()).toEqual([["message", null], ["unsend", null]]);
    expect(await rows("contact_claim")).toEqual([]);
  });

  it("leaves none either when the message comes after", async () => {
    await send(await instagram(unsend));
    await send(await instagram(said));
    await extracted();
    expect((await events()).map(({ text }) => text)).toEqual([null, null]);
    expect(await rows("contact_claim")).toEqual([]);
  });
});

describe("what has expired", () => {
  it("is purged; the ledger stays", async () => {
    await send(await sms("STOP texting (916) 555-9999"));
    await extracted();
    const day = 24 * 60 * 60 * 1000;
    const tidied = (days: number) => app.scheduled(createScheduledController({ scheduledTime: Date.now() + days * day, cron: "" }), env, createExecutionContext());
    await tidied(29);
    expect(await events()).toHaveLength(1);
    await tidied(31);
    expect(await events()).toEqual([]);
    expect(await rows("contact_claim")).toEqual([]);
    expect((await rows("consent_event")).length).toBeGreaterThan(0);
    expect(await blocks()).toHaveLength(1);
  });
});

describe("when the database fails", () => {
  const failing = (times: number, message: string) => {
    let left = times;
    const DB = new Proxy(env.DB, {
      get(db, name) {
        if (name === "batch" && left-- > 0) return () => Promise.reject(new Error(message));
        const value = Reflect.get(db, name);
        return typeof value === "function" ? value.bind(db) : value;
      },
    });
    return { ...env, DB };
  };

  it("for a moment, it is tried again", async () => {
    const context = createExecutionContext();
    const response = await app.request(await sms("STOP"), {}, failing(2, "D1_ERROR: Network connection lost."), context);
    expect(response.status).toBe(200);
    expect(await blocks()).toHaveLength(1);
    await waitOnExecutionContext(context);
  });

  it("for good, the provider is told to come again, and nothing is logged of what it said", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await app.request(await sms("STOP"), {}, failing(9, "D1_ERROR: near +19165551234"), createExecutionContext());
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: "INTERNAL" } });
    expect(JSON.stringify(log.mock.calls)).not.toContain("916");
    log.mockRestore();
  });
});

describe("the health of webhooks", () => {
  it("tells the last good event and the failures of each source, and nobody's data", async () => {
    await send(await sms("Hi"));
    await send(new Request(await sms("Hi"), { headers: { "x-twilio-signature": "AAAA" } }));
    await vi.waitFor(async () => expect((await rows("webhook_status"))[0]).toMatchObject({ signature_failures: 1 }));
    await extracted();
    const response = await exports.default.fetch("https://edge.example.com/webhooks/health");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { sources } = await response.json<{ sources: unknown[] }>();
    const silent = { configured: true, lastGoodAt: null, signatureFailures: 0, lastFailureAt: null, unreadable: 0, waiting: 0, failed: 0 };
    const time = expect.stringMatching(/^20.*Z$/);
    expect(sources).toEqual([
      { source: "instagram", ...silent },
      { source: "whatsapp", ...silent },
      { source: "twilio", ...silent, lastGoodAt: time, signatureFailures: 1, lastFailureAt: time },
      { source: "website", ...silent },
    ]);
  });
});
