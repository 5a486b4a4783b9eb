// A provider's webhook: verified over its raw bytes, stored whole, answered, and only then looked into.

import type { Context } from "hono";
import { type InboundEvent, readWebhook, verifyWebhook, webhookHandshake, type WebhookSource } from "identity-hints/edge";

import { failure } from "../failure.js";
import { decisionsOf } from "./consent.js";
import { extractEvents } from "./extraction.js";
import { countFailure } from "./health.js";
import { pointsOf } from "./points.js";
import { withRetries } from "./retry.js";
import { publicUrl, SOURCES } from "./settings.js";
import { type StoredEvent, storeEvents } from "./store.js";

type C = Context<{ Bindings: Env }>;

/** Meta's check that the address is ours. */
export function answerHandshake(c: C, source: WebhookSource): Response {
  const handshake = webhookHandshake(c.req.url, SOURCES[source].tokens?.(c.env) ?? []);
  if (handshake.ok) return c.text(handshake.challenge);
  return handshake.reason === "NO_SECRET" ? failure(503, handshake.reason) : failure(403, handshake.reason);
}

export async function receiveWebhook(c: C, source: WebhookSource): Promise<Response> {
  const receivedAt = Date.now();
  const { secrets, accepted } = SOURCES[source];
  const body = new Uint8Array(await c.req.arrayBuffer());
  const { headers } = c.req.raw;
  const url = publicUrl(c.req.raw, c.env);
  const verdict = verifyWebhook(source, { headers, body, url, secrets: secrets(c.env) });
  if (!verdict.ok) {
    if (verdict.reason === "NO_SECRET") return failure(503, verdict.reason);
    c.executionCtx.waitUntil(countFailure(c.env, source, receivedAt));
    return failure(401, verdict.reason);
  }

  const events = readWebhook(source, body, { headers, receivedAt }).map((event) => toStored(event, receivedAt));
  const fresh = await withRetries(() => storeEvents(c.env, { source, events, receivedAt, body }));
  c.executionCtx.waitUntil(extractEvents(c.env, fresh));
  return accepted();
}

/** Longer than anybody writes: a database's row has no room for all that a request may have. */
const MAX_TEXT = 100_000;
const clipped = (text: string | null) => text && text.slice(0, MAX_TEXT).toWellFormed();

function toStored(event: InboundEvent, receivedAt: number): StoredEvent {
  const { source, channel, kind } = event;
  const recipient = event.recipient ?? "";
  return {
    id: crypto.randomUUID(),
    source,
    channel,
    kind,
    delivery_key: event.key,
    provider_message_id: event.providerMessageId,
    about_message_id: event.about,
    recipient,
    text: clipped(event.text),
    reading: null,
    raw: clipped(event.raw),
    occurred_at: event.occurredAt === null ? receivedAt : Date.parse(event.occurredAt),
    points: pointsOf(event),
    channel_identity_id: crypto.randomUUID(),
    decisions: decisionsOf(event).map((decision) => ({ ...decision, channel, sender_endpoint: recipient || "*" })),
  };
}
