import type { Booking, Typed } from "../../www/booking-rules.js";
import { NORMALIZER } from "./normalizer.js";

export interface Entry {
  key: string;
  typed: Typed;
  booking: Booking;
  now: number;
}

export type Stored = { outcome: "stored" | "replayed"; id: string } | { outcome: "key_reused" | "failed" };

/** One row for each key: sent again, a booking is found, not repeated; the same key on another booking is refused. */
export async function storeBooking({ DB, TENANT_ID }: Pick<Env, "DB" | "TENANT_ID">, entry: Entry): Promise<Stored> {
  const row = toRow(TENANT_ID, entry);
  try {
    const id = await insert(DB, row);
    if (id !== null) return { outcome: "stored", id };
    const known = await find(DB, row);
    return known === null ? { outcome: "key_reused" } : { outcome: "replayed", id: known };
  } catch (error) {
    // The name only: a database's message may quote a value.
    console.error("booking not stored:", error instanceof Error ? error.name : typeof error);
    return { outcome: "failed" };
  }
}

function insert(db: D1Database, row: Row): Promise<string | null> {
  const columns = Object.keys(row);
  return db
    .prepare(
      `INSERT INTO bookings (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
       ON CONFLICT (tenant_id, idempotency_key) DO NOTHING
       RETURNING id`,
    )
    .bind(...Object.values(row))
    .first<string>("id");
}

function find(db: D1Database, row: Row): Promise<string | null> {
  return db
    .prepare(
      `SELECT id FROM bookings
       WHERE tenant_id = ? AND idempotency_key = ? AND name = ? AND guests = ? AND date = ?
         AND phone_raw IS ? AND phone_raw_country IS ? AND email_raw IS ?`,
    )
    .bind(row.tenant_id, row.idempotency_key, row.name, row.guests, row.date, row.phone_raw, row.phone_raw_country, row.email_raw)
    .first<string>("id");
}

type Row = ReturnType<typeof toRow>;

function toRow(tenant_id: string, { key, typed, booking: { name, phone, email, guests, date }, now }: Entry) {
  return {
    tenant_id,
    id: crypto.randomUUID(),
    idempotency_key: key.toLowerCase(),
    name,
    phone_raw: phone && typed.phone,
    phone_raw_country: phone && typed.country,
    phone_e164: phone && phone.e164,
    phone_key: phone && phone.key,
    phone_extension: phone && phone.extension,
    phone_country: phone && phone.country,
    email_raw: email && typed.email,
    email: email && email.address,
    email_key: email && email.key,
    guests,
    date,
    normalizer_version: NORMALIZER,
    created_at: now,
  };
}
