// Everything that a request brings, in one transaction: all of it is there before the provider hears that it is.
//
// A request may bring hundreds of events, and a database takes so many statements, so each statement takes all events as
// one JSON text. Each can be run again: what is there already stays as it is.

import { NORMALIZER } from "../normalizer.js";
import type { Decision } from "./consent.js";
import { type Claim, CLAIMS, type Reading } from "./extraction.js";
import type { Point } from "./points.js";

export interface StoredEvent {
  id: string;
  source: string;
  channel: string;
  kind: string;
  delivery_key: string;
  provider_message_id: string | null;
  about_message_id: string | null;
  recipient: string;
  text: string | null;
  reading: Reading | null;
  raw: string | null;
  occurred_at: number;
  points: Point[];
  /** A new one, if none of the points is known. */
  channel_identity_id: string;
  /** `of` is the type of point that it is about; without it, all. */
  decisions: (Decision & { channel: string; sender_endpoint: string; of?: Point["type"] })[];
  /** What was typed into fields of its own, and need not be looked for. */
  claims?: Claim[];
}

const DAY = 24 * 60 * 60 * 1000;
/** How long texts are kept. */
export const RETENTION = 30 * DAY;

/** A row has room for two megabytes; JSON doubles some of it. */
const MAX_JSON = 500_000;
const MAX_RAW = 1_000_000;

export interface Delivery {
  source: string;
  events: StoredEvent[];
  receivedAt: number;
  /** The whole body, of which an event without `raw` could make nothing. */
  body: Uint8Array;
}

/** The ids of those events that were not there yet. */
export async function storeEvents({ DB, TENANT_ID }: Pick<Env, "DB" | "TENANT_ID">, { source, events, receivedAt, body }: Delivery): Promise<string[]> {
  const run = (sql: string, json: string) => DB.prepare(sql).bind(TENANT_ID, json, receivedAt);
  const statements: D1PreparedStatement[] = inGroups(events).flatMap((group) => {
    const json = JSON.stringify(group);
    const consents = group.some(({ decisions }) => decisions.length > 0) ? [CONSENTS, BLOCKS] : [];
    const unsends = group.some(({ kind }) => kind === "unsend") ? [UNSENT_CLAIMS, UNSENT_TEXTS] : [];
    const claims = group.some(({ claims }) => claims) ? [DB.prepare(CLAIMS).bind(TENANT_ID, json)] : [];
    return [...[POINTS, EVENTS, ...consents, ...unsends].map((sql) => run(sql, json)), ...claims];
  });
  const unread = events.find(({ kind, raw }) => kind === "unreadable" && raw === null);
  if (unread) statements.push(DB.prepare(KEEP_BODY).bind(TENANT_ID, unread.delivery_key, body.slice(0, MAX_RAW)));
  statements.push(run(GOOD, source));
  const results = await DB.batch<{ id?: string }>(statements);
  return results.flatMap(({ results }) => results.flatMap(({ id }) => id ?? []));
}

function inGroups(events: StoredEvent[]): StoredEvent[][] {
  const groups: StoredEvent[][] = [];
  let room = 0;
  for (const event of events) {
    const size = JSON.stringify(event).length;
    if (size > room) {
      groups.push([]);
      room = MAX_JSON;
    }
    groups.at(-1)?.push(event);
    room -= size;
  }
  return groups;
}

// ?1 is the tenant, ?2 the events, ?3 when they were received. A CROSS JOIN is SQLite's way to say that the events come
// first and the table is looked up in, not the other way round.
const EACH_POINT = "json_each(?2) AS e, json_each(e.value, '$.points') AS p";
const POINT_OF = (table: string, point: string) =>
  [`${table}.tenant_id = ?1`, ...["type", "platform", "account_id", "value"].map((column) => `${table}.${column} = ${point}.value ->> '${column}'`)].join(" AND ");

const POINTS = `
  INSERT INTO contact_point (tenant_id, id, type, platform, account_id, value, value_raw, display, channel_identity_id,
    verified_at, verification_method, source, normalizer_version, first_seen_at, last_seen_at)
  SELECT ?1, p.value ->> 'id', p.value ->> 'type', p.value ->> 'platform', p.value ->> 'account_id', p.value ->> 'value',
    p.value ->> 'value_raw', p.value ->> 'display',
    -- What was only typed is nobody's yet: it joins no identity, and none joins it.
    iif(p.value ->> 'verification_method' IS NULL, p.value ->> 'id', coalesce(
      (SELECT known.channel_identity_id FROM json_each(e.value, '$.points') AS other CROSS JOIN contact_point AS known
         ON ${POINT_OF("known", "other")} ORDER BY known.first_seen_at LIMIT 1),
      e.value ->> 'channel_identity_id')),
    iif(p.value ->> 'verification_method' IS NULL, NULL, ?3), p.value ->> 'verification_method',
    e.value ->> 'source', '${NORMALIZER}', ?3, ?3
  FROM ${EACH_POINT} WHERE true
  ON CONFLICT (tenant_id, type, platform, account_id, value) DO UPDATE
    SET verified_at = excluded.verified_at, verification_method = excluded.verification_method
    WHERE verified_at IS NULL AND excluded.verified_at IS NOT NULL`;

// A message that was taken back before it came is stored without its words.
const EVENTS = `
  INSERT INTO inbound_event (tenant_id, id, source, channel, kind, delivery_key, provider_message_id, about_message_id,
    contact_point_id, recipient, text, reading, raw, occurred_at, received_at, state, expires_at)
  SELECT ?1, e.value ->> 'id', e.value ->> 'source', e.value ->> 'channel', e.value ->> 'kind', e.value ->> 'delivery_key',
    e.value ->> 'provider_message_id', e.value ->> 'about_message_id',
    (SELECT known.id FROM json_each(e.value, '$.points') AS p CROSS JOIN contact_point AS known ON ${POINT_OF("known", "p")}
       ORDER BY p.key LIMIT 1),
    e.value ->> 'recipient',
    iif(EXISTS (SELECT 1 FROM inbound_event AS unsend INDEXED BY inbound_event_about
         WHERE unsend.tenant_id = ?1 AND unsend.source = e.value ->> 'source' AND unsend.about_message_id IS NOT NULL
         AND unsend.about_message_id IN (e.value ->> 'provider_message_id', e.value ->> 'about_message_id')
         AND unsend.kind = 'unsend'),
      NULL, e.value ->> 'text'),
    e.value ->> 'reading',
    CAST(e.value ->> 'raw' AS BLOB), e.value ->> 'occurred_at', ?3,
    iif(e.value ->> 'kind' = 'unreadable', 'unreadable', 'received'), ?3 + ${RETENTION}
  FROM json_each(?2) AS e WHERE true
  ON CONFLICT DO NOTHING
  RETURNING id`;

// By the event that is stored: a duplicate that came another way has none, and its consent was noted the first time.
const CONSENTS = `
  INSERT INTO consent_event (tenant_id, id, contact_point_id, channel, purpose, sender_endpoint, status, method,
    needs_review, evidence, wording_version, source_event_id, provider_message_id, effective_from, captured_at)
  SELECT ?1, lower(hex(randomblob(16))), point.id, d.value ->> 'channel', d.value ->> 'purpose',
    d.value ->> 'sender_endpoint', d.value ->> 'status', d.value ->> 'method', d.value ->> 'needs_review',
    d.value ->> 'evidence', d.value ->> 'wording_version', event.id, event.provider_message_id, event.occurred_at, ?3
  FROM ${EACH_POINT}, json_each(e.value, '$.decisions') AS d
    CROSS JOIN contact_point AS point ON ${POINT_OF("point", "p")}
    CROSS JOIN inbound_event AS event ON event.tenant_id = ?1 AND event.delivery_key = e.value ->> 'delivery_key'
  WHERE coalesce(d.value ->> 'of', point.type) = point.type
  ON CONFLICT DO NOTHING`;

// Worked out anew from the ledger each time, so that the order in which events arrive does not matter.
const BLOCKS = `
  INSERT INTO consent_block (tenant_id, contact_point_id, channel, purpose, sender_endpoint, method, blocked,
    needs_review, decided_at, consent_event_id)
  SELECT tenant_id, contact_point_id, channel, purpose, sender_endpoint, method, status = 'opt_out', needs_review,
    effective_from, id
  FROM (
    SELECT ledger.*, row_number() OVER (
      PARTITION BY contact_point_id, channel, purpose, sender_endpoint, method
      ORDER BY effective_from DESC, status = 'opt_out' DESC, needs_review, id) AS place
    FROM consent_event AS ledger
    WHERE tenant_id = ?1 AND contact_point_id IN (
      SELECT known.id FROM ${EACH_POINT} CROSS JOIN contact_point AS known ON ${POINT_OF("known", "p")}))
  WHERE place = 1 AND ?3
  ON CONFLICT (tenant_id, contact_point_id, channel, purpose, sender_endpoint, method) DO UPDATE
    SET blocked = excluded.blocked, needs_review = excluded.needs_review, decided_at = excluded.decided_at,
      consent_event_id = excluded.consent_event_id`;

// Also the words of its edits.
const UNSENT = ["provider_message_id", "about_message_id"]
  .map(
    (column) => `
  SELECT event.id FROM json_each(?2) AS e CROSS JOIN inbound_event AS event
    ON event.tenant_id = ?1 AND event.source = e.value ->> 'source' AND event.${column} = e.value ->> 'about_message_id'
  WHERE e.value ->> 'kind' = 'unsend'`,
  )
  .join(" UNION ");
const UNSENT_TEXTS = `UPDATE inbound_event SET text = NULL, preferences = NULL WHERE tenant_id = ?1 AND ?3 AND id IN (${UNSENT})`;
const UNSENT_CLAIMS = `DELETE FROM contact_claim WHERE tenant_id = ?1 AND ?3 AND inbound_event_id IN (${UNSENT})`;

const KEEP_BODY = "UPDATE inbound_event SET raw = ?3 WHERE tenant_id = ?1 AND delivery_key = ?2 AND raw IS NULL";

const GOOD = `
  INSERT INTO webhook_status (tenant_id, source, last_good_at) VALUES (?1, ?2, ?3)
  ON CONFLICT (tenant_id, source) DO UPDATE SET last_good_at = max(coalesce(last_good_at, 0), excluded.last_good_at)`;
