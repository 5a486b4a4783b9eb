// What people wrote about themselves: claims, beside the message, until it expires. Nothing that matters waits for it.

import * as engine from "identity-hints/edge";

import { type Finding, type Kind, readMessage } from "../../../www/chat/reading.js";
import { dayAt } from "../days.js";
import { NORMALIZER } from "../normalizer.js";

/** An event that can't be looked into after so many attempts is left for somebody to look at. */
const ATTEMPTS = 5;
/** What is still waiting after so long has been forgotten. */
const FORGOTTEN = 60_000;
const AT_ONCE = 500;

/** How a text was read where it was typed, so that what is kept is what its writer saw. */
export interface Reading {
  country: string | null;
  now: string;
  asked: string | null;
  ignored: [number, number][];
}

interface Row {
  id: string;
  text: string | null;
  phone: string | null;
  occurred_at: number;
  reading: string | null;
}

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
    const read = results.flatMap((row) => {
      try {
        return { id: row.id, ...understood(row, env) };
      } catch (error) {
        complain(error);
        failed.push(row.id);
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

function understood({ text, phone, occurred_at, reading }: Row, env: Env) {
  if (text === null) return { claims: [], preferences: null };
  const circumstances: Reading =
    reading === null
      ? { country: countryOf(phone) ?? env.DEFAULT_COUNTRY, now: dayAt(occurred_at, env.TIME_ZONE), asked: null, ignored: [] }
      : JSON.parse(reading);
  const { findings } = readMessage(engine, text, circumstances);
  const sure = findings.filter(({ problem }) => !problem);
  const preferences = sure.filter(({ kind }) => !(kind in VALUES)).map(({ kind, value }) => [kind, value] as const);
  return {
    claims: sure.flatMap((found) => claimOf(found, text)),
    preferences: preferences.length > 0 ? Object.fromEntries(preferences) : null,
  };
}

/** What of a finding is a claim: its canonical value. */
const VALUES: Partial<Record<Kind, (value: any) => string>> = {
  phone: (phone) => phone.e164,
  email: (email) => email.address,
  handle: (handle) => handle.handle,
  name: (name) => name.display,
};

function claimOf({ kind, start, end, value, confidence }: Finding, text: string): Claim[] {
  const canonical = VALUES[kind]?.(value);
  if (canonical === undefined) return [];
  return [{ type: kind as Claim["type"], platform: kind === "handle" ? value.platform : "", value: canonical, value_raw: text.slice(start, end), confidence }];
}

/** A local number is read as the sender's own country reads it. */
const countryOf = (phone: string | null) => (phone === null ? null : (engine.parsePhone(phone)?.country ?? null));

/** The name only: a message may quote what somebody wrote. */
function complain(error: unknown): void {
  console.error("event not extracted:", error instanceof Error ? error.name : typeof error);
}

// ?1 is the tenant, ?2 the events.
const WAITING = `
  SELECT event.id, event.text, event.occurred_at, event.reading, phone.value AS phone
  FROM json_each(?2) AS e CROSS JOIN inbound_event AS event
      ON event.tenant_id = ?1 AND event.id = e.value AND event.state = 'received'
    LEFT JOIN contact_point AS phone
      ON phone.tenant_id = ?1 AND phone.id = event.contact_point_id AND phone.type = 'phone'`;

// All only while the event waits, so that running twice counts once, and what was taken back meanwhile leaves nothing. (What has
// no words has no claims, but for a form's fields.)
const EVENT = "json_each(?2) AS e CROSS JOIN inbound_event AS event ON event.tenant_id = ?1 AND event.id = e.value ->> 'id' AND event.state = 'received'";
export const CLAIMS = `
  INSERT INTO contact_claim (tenant_id, inbound_event_id, type, platform, value, value_raw, confidence, normalizer_version, created_at, expires_at)
  SELECT ?1, event.id, c.value ->> 'type', c.value ->> 'platform', c.value ->> 'value', c.value ->> 'value_raw',
    CAST(c.value ->> 'confidence' AS REAL), '${NORMALIZER}', event.received_at, event.expires_at
  FROM ${EVENT}, json_each(e.value, '$.claims') AS c
  WHERE event.text IS NOT NULL OR event.source = 'website'
  ON CONFLICT DO NOTHING`;
const SEEN = `
  UPDATE contact_point SET seen_count = seen_count + seen.times, last_seen_at = max(last_seen_at, seen.latest)
  FROM (SELECT event.contact_point_id, count(*) AS times, max(event.received_at) AS latest FROM ${EVENT} GROUP BY 1) AS seen
  WHERE contact_point.tenant_id = ?1 AND contact_point.id = seen.contact_point_id`;
const DONE = `
  UPDATE inbound_event SET state = 'extracted', preferences = iif(text IS NULL, NULL, e.value ->> 'preferences')
  FROM json_each(?2) AS e
  WHERE tenant_id = ?1 AND state = 'received' AND inbound_event.id = e.value ->> 'id'`;
const FAILED = `
  UPDATE inbound_event SET attempts = attempts + 1, state = iif(attempts + 1 >= ${ATTEMPTS}, 'failed', state)
  WHERE tenant_id = ?1 AND state = 'received' AND id IN (SELECT value FROM json_each(?2))`;
