// POST /webhooks/website: what somebody sends from our own pages, the chat among them. Nobody vouches for the sender, so
// all that is typed is a claim. The answer is the same whatever is known of the sender, and for robots too.

import type { Context } from "hono";
import { cors } from "hono/cors";
import { countries, extract, validateEmail, validatePhone } from "identity-hints/edge";

import { failure } from "../failure.js";
import { type Fields, readFields } from "../read-fields.js";
import { decisionsOf } from "./consent.js";
import { type Claim, extractEvents, type Reading } from "./extraction.js";
import type { Point } from "./points.js";
import { withRetries } from "./retry.js";
import { listOf } from "./settings.js";
import { type StoredEvent, storeEvents } from "./store.js";

const MAX_TEXT = 4_000;
const MAX_NAME = 200;
const MAX_IGNORED = 100;

export async function receiveFromWebsite(c: Context<{ Bindings: Env }>): Promise<Response> {
  const receivedAt = Date.now();
  if (!isOwnPage(c.req.raw, c.env)) return failure(403, "FOREIGN_ORIGIN");
  const fields = await readFields(c.req.raw);
  if (fields.kind === "unreadable") return failure(fields.status, fields.code);
  if (fields.key === null) return failure(400, "BAD_IDEMPOTENCY_KEY");
  // A field that nobody sees: who fills it in is told what everybody is told.
  if (fields.text("website") !== "") return received();

  const { problems, event } = toStored(fields, fields.key, receivedAt);
  if (Object.keys(problems).length > 0) return failure(422, "INVALID_FIELDS", { fields: problems });
  const fresh = await withRetries(() => storeEvents(c.env, { source: "website", events: [event], receivedAt, body: new Uint8Array() }));
  if (fresh.length === 0 && !(await isTheSame(c.env, event))) return failure(409, "KEY_REUSED");
  c.executionCtx.waitUntil(extractEvents(c.env, fresh));
  return received();
}

const received = () => Response.json({ received: true }, { status: 202 });

/** A browser tells where a form was sent from; what tells nothing is no page of ours. */
function isOwnPage(request: Request, { PUBLIC_URL, CHAT_ORIGINS }: Env): boolean {
  const from = request.headers.get("origin") ?? request.headers.get("referer") ?? "";
  if (!URL.canParse(from)) return false;
  const { origin } = new URL(from);
  return listOf(CHAT_ORIGINS).includes(origin) || [request.url, PUBLIC_URL || request.url].some((own) => new URL(own).origin === origin);
}

/** Lets the pages post that have the chat on another origin. */
export const forChatOrigins = cors({
  origin: (origin, c) => (listOf((c.env as Env).CHAT_ORIGINS).includes(origin) ? origin : null),
  allowMethods: ["POST"],
  allowHeaders: ["Content-Type", "Idempotency-Key"],
});

function toStored(fields: Fields, key: string, receivedAt: number) {
  const problems: Record<string, string> = {};
  const typed = (field: string) => fields.text(field).trim();
  const [name, text] = [typed("name"), typed("text")];
  const country = countries().find((known) => known === fields.text("country"));
  const phone = typed("phone") === "" ? null : validatePhone(typed("phone"), { ...(country && { defaultCountry: country }) });
  const email = typed("email") === "" ? null : validateEmail(typed("email"));
  const given = consentGiven(fields);
  const decisions = [...given, ...optOutsIn(text)];
  if (phone?.reason) problems.phone = phone.reason;
  if (email?.reason) problems.email = email.reason;
  if (text === "" && phone === null && email === null) problems.text = "REQUIRED";
  if (text.length > MAX_TEXT) problems.text = "TOO_LONG";
  if (name.length > MAX_NAME) problems.name = "TOO_LONG";
  if (given.some(({ evidence }) => evidence === "")) problems.consent = "WORDING_REQUIRED";

  const claims: Claim[] = [];
  const claim = { platform: "", confidence: 1 };
  if (name !== "") claims.push({ ...claim, type: "name", value: name, value_raw: name });
  if (phone?.phone) claims.push({ ...claim, type: "phone", value: phone.phone.e164, value_raw: typed("phone") });
  if (email?.email) claims.push({ ...claim, type: "email", value: email.email.address, value_raw: typed("email") });
  const event: StoredEvent = {
    id: crypto.randomUUID(),
    source: "website",
    channel: "website",
    kind: "message",
    delivery_key: `website:${key.toLowerCase()}`,
    provider_message_id: null,
    about_message_id: null,
    recipient: "",
    text: text || null,
    reading: readingOf(fields),
    raw: null,
    occurred_at: receivedAt,
    // An address is known by itself only for what was said about writing to it.
    points: [...conversationOf(fields), ...(decisions.length > 0 ? claims.flatMap(toPoint) : [])],
    channel_identity_id: crypto.randomUUID(),
    decisions,
    claims,
  };
  return { problems, event };
}

/** How the page read the text. What it does not say, or says in a way that no page does, is read as here and now. */
function readingOf(fields: Fields): Reading | null {
  const now = fields.text("now");
  const day = now.slice(0, 10);
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(now) && Date.parse(day) && new Date(day).toISOString().startsWith(day);
  if (!isTime) return null;
  const spans = fields.list("ignored").filter((span): span is [number, number] => Array.isArray(span) && span.length === 2 && span.every(Number.isInteger));
  return { country: fields.text("country") || null, now: now.slice(0, 16), asked: fields.text("asked") || null, ignored: spans.slice(0, MAX_IGNORED) };
}

/** The conversation that a message is one of: an id that the page made up, and evidence of nothing. */
function conversationOf(fields: Fields): Point[] {
  const value = fields.text("conversation");
  if (!/^[\w-]{1,64}$/.test(value)) return [];
  return [{ ...UNVERIFIED, id: crypto.randomUUID(), type: "messaging_id", platform: "website", value, value_raw: value }];
}

const UNVERIFIED = { platform: "", account_id: "", display: null, verification_method: null } as const;

function toPoint({ type, value, value_raw }: Claim): Point[] {
  if (type !== "phone" && type !== "email") return [];
  return [{ ...UNVERIFIED, id: crypto.randomUUID(), type, value, value_raw }];
}

/**
 * A box that was ticked beside some words: consent to be written to, by text where a phone and by email where an email
 * was typed. The words are kept as they were shown. What was not ticked is no consent, and nothing ticks it but a person.
 */
function consentGiven(fields: Fields): StoredEvent["decisions"] {
  const consent = fields.within("consent");
  const [isGiven, wording, version] = consent
    ? [consent.flag("given"), consent.text("wording"), consent.text("version")]
    : [fields.flag("consent"), fields.text("consent_wording"), fields.text("consent_version")];
  if (!isGiven) return [];
  const given = {
    purpose: "marketing",
    status: "opt_in",
    method: "form",
    needs_review: 0,
    evidence: wording.trim(),
    wording_version: version,
    sender_endpoint: "*",
  } as const;
  return [{ ...given, channel: "sms", of: "phone" }, { ...given, channel: "email", of: "email" }];
}

/**
 * An opt-out counts for what was typed beside it, though anybody may have typed it: holding back is the safe side, and
 * somebody looks at it. For the same reason nothing that is said here lifts one.
 */
function optOutsIn(text: string): StoredEvent["decisions"] {
  const { consent } = extract(text);
  const said = consent && { ...consent, words: text.slice(consent.start, consent.end) };
  return decisionsOf({ kind: "message", optOut: null, consent: said })
    .filter(({ status }) => status === "opt_out")
    .map((decision) => ({ ...decision, needs_review: 1, channel: "website", sender_endpoint: "*" }));
}

/** Whether what is stored under this key says the same. */
async function isTheSame({ DB, TENANT_ID }: Env, { delivery_key, text }: StoredEvent): Promise<boolean> {
  const stored = await DB.prepare("SELECT 1 AS same FROM inbound_event WHERE tenant_id = ? AND delivery_key = ? AND text IS ?")
    .bind(TENANT_ID, delivery_key, text)
    .first("same");
  return stored !== null;
}
