// GET /api/v1/dev/inbound: the latest of what arrived and what was made of it, for the demo on this machine. It shows
// people's data, so it is there only where a variable says so and the request is for this very machine.

import type { Context } from "hono";

import { failure } from "../failure.js";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const LATEST = 20;

export async function showFeed(c: Context<{ Bindings: Env }>): Promise<Response> {
  const { DB, DEV_FEED, TENANT_ID } = c.env;
  if (DEV_FEED !== "1" || !LOOPBACK.includes(new URL(c.req.url).hostname)) return failure(404, "NOT_FOUND");
  const { results } = await DB.prepare(FEED).bind(TENANT_ID, LATEST).all<{ event: string }>();
  return c.json({ events: results.map(({ event }) => JSON.parse(event)) });
}

const FEED = `
  SELECT json_object(
    'id', event.id, 'source', source, 'channel', channel, 'kind', kind, 'key', delivery_key, 'recipient', recipient,
    'text', text, 'preferences', json(preferences), 'occurredAt', occurred_at, 'receivedAt', received_at, 'state', state,
    'sender', (SELECT json_group_array(json_object(
        'type', point.type, 'platform', point.platform, 'accountId', point.account_id, 'value', point.value,
        'display', point.display, 'verified', json(iif(point.verified_at IS NULL, 'false', 'true'))))
      FROM (SELECT * FROM contact_point WHERE tenant_id = ?1 AND channel_identity_id =
          (SELECT channel_identity_id FROM contact_point AS first WHERE first.tenant_id = ?1 AND first.id = event.contact_point_id)
        ORDER BY type DESC, platform, value) AS point),
    'claims', (SELECT json_group_array(json_object(
        'type', claim.type, 'platform', claim.platform, 'value', claim.value, 'raw', claim.value_raw, 'confidence', claim.confidence))
      FROM (SELECT * FROM contact_claim WHERE tenant_id = ?1 AND inbound_event_id = event.id ORDER BY type, platform, value) AS claim),
    'consent', (SELECT json_group_array(json_object(
        'status', said.status, 'channel', said.channel, 'purpose', said.purpose, 'method', said.method,
        'evidence', said.evidence, 'needsReview', json(iif(said.needs_review, 'true', 'false'))))
      FROM (SELECT DISTINCT status, channel, purpose, method, evidence, needs_review FROM consent_event
        WHERE tenant_id = ?1 AND source_event_id = event.id) AS said)) AS event
  FROM inbound_event AS event WHERE tenant_id = ?1
  ORDER BY received_at DESC, event.id LIMIT ?2`;
