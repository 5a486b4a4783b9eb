// What people wrote about themselves: claims, beside the message, until it expires. Nothing that matters waits for it.

import { type Country, extract, parsePhone } from "identity-hints/edge";

import { NORMALIZER } from "../normalizer.js";

/** An event that can't be looked into after so many attempts is left for somebody to look at. */
const ATTEMPTS = 5;
/** What is still waiting after so long has been forgotten. */
const FORGOTTEN = 60_000;
const AT_ONCE = 500;

interface Row {
  id: string;
  text: string | null;
  phone: string | null;
}

/** Where something begins and ends, in UTF-16 units. */
export type Span = [start: number, end: number];

export interface Claim {
  type: "phone" | "email" | "handle" | "name";
  platform: string;
  value: string;
  value_raw: string;
  confidence: number;
}

/** Looks into events. It never throws: one that can't be looked into waits for the next time. */
export async function extractEvents(env: Env, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { DB, TENANT_ID } = env;
  const about = (sql: string, what: unknown) => DB.prepare(sql).bind(TENANT_ID, JSON.stringify(what));
  const failed: string[] = [];
  try {
    const { results } = await about(WAITING, ids).all<Row>();
    const read = results.flatMap(({ id, text, phone }) => {
      try {
        return { id, claims: text === null ? [] : claimsIn(text, countryOf(phone) ?? env.DEFAULT_COUNTRY) };
      } catch (error) {
        complain(error);
        failed.push(id);
        return [];
      }
    });
    await DB.batch([CLAIMS, SEEN, DONE].map((sql) => about(sql, read)));
  } catch (error) {
    complain(error);
    failed.push(...ids);
  }
  // Where the database is away they wait as they are.
  if (failed.length > 0) await about(FAILED, failed).run().catch(complain);
}

/** Takes up what an earlier run left: the Worker was ended, or the database away. */
export async function extractForgotten(env: Env, now: number): Promise<void> {
  const { results } = await env.DB.prepare(
    "SELECT id FROM inbound_event WHERE tenant_id = ? AND state = 'received' AND received_at < ? ORDER BY received_at LIMIT ?",
  )
    .bind(env.TENANT_ID, now - FORGOTTEN, AT_ONCE)
    .all<{ id: string }>();
  await extractEvents(env, results.map(({ id }) => id));
}

/** What a text claims; `ignored` are the spans of it that its writer said mean something else. */
export function claimsIn(text: string, country: string, ignored: Span[] = []): Claim[] {
  const { phones, emails, handles, names } = extract(text, country ? { defaultCountry: country as Country } : {});
  const isMeant = ({ start, end }: { start: number; end: number }) => !ignored.some(([from, to]) => start < to && from < end);
  const written = ({ start, end, confidence }: { start: number; end: number; confidence: number }) => ({ value_raw: text.slice(start, end), confidence });
  return [
    ...phones.filter(isMeant).map((found) => ({ type: "phone" as const, platform: "", value: found.phone.e164, ...written(found) })),
    ...emails.filter(isMeant).map((found) => ({ type: "email" as const, platform: "", value: found.email.address, ...written(found) })),
    ...handles.filter(isMeant).map((found) => ({ type: "handle" as const, platform: found.handle.platform, value: found.handle.handle, ...written(found) })),
    ...names.filter(isMeant).map((found) => ({ type: "name" as const, platform: "", value: found.name.display, ...written(found) })),
  ];
}

/** A local number is read as the sender's own country reads it. */
const countryOf = (phone: string | null) => (phone === null ? null : (parsePhone(phone)?.country ?? null));

/** The name only: a message may quote what somebody wrote. */
function complain(error: unknown): void {
  console.error("event not extracted:", error instanceof Error ? error.name : typeof error);
}

// ?1 is the tenant, ?2 the events.
const WAITING = `
  SELECT event.id, event.text, phone.value AS phone
  FROM json_each(?2) AS e CROSS JOIN inbound_event AS event
      ON event.tenant_id = ?1 AND event.id = e.value AND event.state = 'received'
    LEFT JOIN contact_point AS phone
      ON phone.tenant_id = ?1 AND phone.id = event.contact_point_id AND phone.type = 'phone'`;

// All only while the event waits, so that running twice counts once, and what was taken back meanwhile leaves nothing.
const EVENT = (state: string) => `json_each(?2) AS e CROSS JOIN inbound_event AS event
  ON event.tenant_id = ?1 AND event.id = e.value ->> 'id' AND event.state = '${state}'`;
const CLAIMS_OF = (event: string) => `
  INSERT INTO contact_claim (tenant_id, inbound_event_id, type, platform, value, value_raw, confidence, normalizer_version, created_at, expires_at)
  SELECT ?1, event.id, c.value ->> 'type', c.value ->> 'platform', c.value ->> 'value', c.value ->> 'value_raw',
    CAST(c.value ->> 'confidence' AS REAL), '${NORMALIZER}', event.received_at, event.expires_at
  FROM ${event}, json_each(e.value, '$.claims') AS c WHERE true
  ON CONFLICT DO NOTHING`;
/** Those of events that came with them, and are stored in the same transaction. */
export const CLAIMS_BROUGHT = CLAIMS_OF(EVENT("extracted"));
const CLAIMS = CLAIMS_OF(`${EVENT("received")} AND event.text IS NOT NULL`);
const SEEN = `
  UPDATE contact_point SET seen_count = seen_count + seen.times, last_seen_at = max(last_seen_at, seen.latest)
  FROM (SELECT event.contact_point_id, count(*) AS times, max(event.received_at) AS latest FROM ${EVENT("received")} GROUP BY 1) AS seen
  WHERE contact_point.tenant_id = ?1 AND contact_point.id = seen.contact_point_id`;
const DONE = `
  UPDATE inbound_event SET state = 'extracted'
  WHERE tenant_id = ?1 AND state = 'received' AND id IN (SELECT e.value ->> 'id' FROM json_each(?2) AS e)`;
const FAILED = `
  UPDATE inbound_event SET attempts = attempts + 1, state = iif(attempts + 1 >= ${ATTEMPTS}, 'failed', state)
  WHERE tenant_id = ?1 AND state = 'received' AND id IN (SELECT value FROM json_each(?2))`;
