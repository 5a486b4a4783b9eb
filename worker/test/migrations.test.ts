import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

interface Table {
  name: string;
  sql: string;
}

/** Ours: not those of SQLite, of D1, or of the list of migrations. */
const tables = async () =>
  (
    await env.DB.prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'",
    ).all<Table>()
  ).results;

const insert = (values: Record<string, unknown>) => {
  const columns = Object.keys(values);
  return env.DB.prepare(`INSERT INTO bookings (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
    .bind(...Object.values(values))
    .run();
};

const row = {
  tenant_id: "default", id: "1", idempotency_key: "k", name: "Sarah", email_raw: "S@example.com", email: "s@example.com",
  guests: 2, date: "2027-06-12", normalizer_version: "1", created_at: 1,
};

describe("the database", () => {
  it("gives every table a tenant_id that is never NULL and leads its key, and strict types", async () => {
    const all = await tables();
    expect(all.map(({ name }) => name).sort()).toEqual([
      "bookings",
      "consent_block",
      "consent_event",
      "contact_claim",
      "contact_point",
      "inbound_event",
      "tenants",
      "webhook_status",
    ]);
    for (const { name, sql } of all) {
      const columns = (await env.DB.prepare(`PRAGMA table_info(${name})`).all<{ name: string; notnull: number; pk: number }>()).results;
      expect(columns.find((column) => column.name === "tenant_id"), name).toMatchObject({ notnull: 1, pk: 1 });
      expect(sql, name).toMatch(/\)\s*STRICT\b/);
    }
  });

  it.each([
    ["a tenant nobody knows", { tenant_id: "nobody" }],
    ["no name", { name: "" }],
    ["no guests", { guests: 0 }],
    ["guests that are no number", { guests: "two" }],
    ["a day that is none", { date: "2027-02-30" }],
    ["a day in words", { date: "now" }],
    ["nobody to reach", { email: null, email_raw: null }],
    ["an email without what was typed", { email_raw: null }],
    ["the key of no email", { phone_raw: "916", phone_raw_country: "", phone_e164: "+19165551234", phone_key: "+19165551234", email: null, email_raw: null, email_key: "s@example.com" }],
    ["an email's key that is none", { email_key: "s" }],
    ["a phone without what was typed", { phone_e164: "+19165551234", phone_key: "+19165551234" }],
    ["a phone that is no E.164", { phone_raw: "916", phone_raw_country: "US", phone_e164: "916", phone_key: "+1916" }],
  ])("refuses %s", async (_, change) => {
    await expect(insert({ ...row, ...change })).rejects.toThrow(/constraint|datatype|FOREIGN KEY|store/i);
  });

  it("takes a row that is right, its key once for each tenant", async () => {
    await insert(row);
    await expect(insert({ ...row, id: "2" })).rejects.toThrow(/UNIQUE/);
  });
});

describe("what webhooks bring", () => {
  const into = (table: string, values: Record<string, unknown>) => {
    const columns = Object.keys(values);
    return env.DB.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
      .bind(...Object.values(values))
      .run();
  };
  const point = {
    tenant_id: "default", id: "p", type: "phone", value_raw: "+1", value: "+19165551234", channel_identity_id: "c",
    source: "twilio", normalizer_version: "1", first_seen_at: 1, last_seen_at: 1,
  };
  const event = {
    tenant_id: "default", id: "e", source: "twilio", channel: "sms", kind: "message", delivery_key: "k",
    provider_message_id: "SM1", occurred_at: 1, received_at: 1, state: "received", expires_at: 2,
  };
  const consent = {
    tenant_id: "default", id: "c", contact_point_id: "p", channel: "sms", purpose: "*", sender_endpoint: "*", status: "opt_out",
    method: "keyword", needs_review: 0, evidence: "STOP", wording_version: "1", source_event_id: "e", effective_from: 1, captured_at: 1,
  };

  it.each([
    ["contact_point", point, { id: "2", value_raw: "other" }],
    ["inbound_event", event, { id: "2", provider_message_id: "SM2" }],
    ["inbound_event", event, { id: "2", delivery_key: "k2" }],
    ["consent_event", consent, { id: "2", status: "unknown" }],
  ])("keeps no second row in %s", async (table, first, second) => {
    await into("contact_point", point).catch(() => {});
    await into(table, first).catch(() => {});
    await expect(into(table, { ...first, ...second })).rejects.toThrow(/UNIQUE/);
  });

  it.each([
    ["contact_point", { ...point, id: "3", platform: "instagram" }],
    ["contact_point", { ...point, id: "3", value: "v", verified_at: 1 }],
    ["contact_point", { ...point, id: "3", value: "v", platform: null }],
    ["inbound_event", { ...event, id: "3", delivery_key: "", provider_message_id: null }],
    ["inbound_event", { ...event, id: "3", delivery_key: "k3", provider_message_id: null, raw: "x" }],
    ["inbound_event", { ...event, id: "3", delivery_key: "k3", provider_message_id: null, contact_point_id: "nobody" }],
    ["inbound_event", { ...event, id: "3", delivery_key: "k3", provider_message_id: null, state: "lost" }],
    ["consent_event", { ...consent, id: "3", source_event_id: "e3", contact_point_id: "nobody" }],
    ["consent_event", { ...consent, id: "3", source_event_id: "e3", sender_endpoint: "" }],
  ])("refuses in %s what makes no sense", async (table, row) => {
    await expect(into(table, row)).rejects.toThrow(/constraint|datatype|FOREIGN KEY|store/i);
  });

  it("changes nothing in the ledger", async () => {
    await into("contact_point", point).catch(() => {});
    await into("consent_event", consent).catch(() => {});
    await expect(env.DB.prepare("UPDATE consent_event SET status = 'unknown'").run()).rejects.toThrow(/append only/);
  });
});
