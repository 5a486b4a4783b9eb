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
    expect(all.map(({ name }) => name).sort()).toEqual(["bookings", "tenants"]);
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
