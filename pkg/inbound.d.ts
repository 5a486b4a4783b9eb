// Webhooks: whether a request is the provider's, and what it tells, in one shape for all of them.

/** Instagram messaging, the WhatsApp Cloud API, and Twilio (SMS, MMS, RCS, WhatsApp). Any other is BAD_OPTIONS. */
export type WebhookSource = "instagram" | "whatsapp" | "twilio";

/** Why a request is turned away: nothing to check with, nothing to check, or a signature of no secret over this request. */
export type WebhookRefusal = "NO_SECRET" | "NO_SIGNATURE" | "BAD_SIGNATURE";

/** `Headers`, an object such as Node's, or pairs. Names in any case; unknown ones are welcome. */
export type WebhookHeaders = Iterable<[string, string]> | Record<string, string | string[] | undefined>;

export interface WebhookRequest {
  headers: WebhookHeaders;
  /** The raw bytes, read once, before anything is parsed. Anything else is BAD_INPUT. */
  body: Uint8Array;
  /** The whole public URL that the provider was given, with its query. Twilio signs it. */
  url: string;
  /** Several while one replaces another. With none, or only empty ones, every request is refused. */
  secrets: readonly string[];
  /** Milliseconds since 1970, for sources that sign a time; those of today don't. */
  now?: number;
}

/** Whether a request is signed by the source with one of the secrets, compared in constant time. */
export function verifyWebhook(source: WebhookSource, request: WebhookRequest): { ok: true } | { ok: false; reason: WebhookRefusal };

/** The answer to Meta's check of an address: the challenge of a URL that has one of the tokens, to be sent as the whole body. */
export function webhookHandshake(url: string, tokens: readonly string[]): { ok: true; challenge: string } | { ok: false; reason: WebhookRefusal };

/** An id that a provider knows somebody by. It is opaque: compare it as it is, never read it. */
export interface ChannelIdentity {
  platform: "instagram" | "whatsapp_wa_id" | "whatsapp_bsuid" | "sms" | "messenger";
  /** The business account within which the id holds; "" if it holds everywhere. */
  accountId: string;
  scopedId: string;
}

/** `unsend`: what is stored of the message `about` has to go. `unreadable`: signed, but not to be read; keep it. */
export type InboundKind = "message" | "postback" | "reaction" | "comment" | "unsend" | "preference" | "identity_change" | "unreadable";

/** A plain object: own, enumerable, JSON-safe properties. */
export interface InboundEvent {
  source: WebhookSource;
  channel: "instagram" | "whatsapp" | "sms" | "messenger";
  kind: InboundKind;
  /** The same each time that the provider delivers this event, and no other's. */
  key: string;
  /** The provider's id of the message that this event is; `null` for what is none. */
  providerMessageId: string | null;
  /** The provider's id of the message that is edited, reacted to or taken back. */
  about: string | null;
  /** Who did it, as the transport says. What they write about themselves is in `text`, and no proof. */
  sender: {
    /** Ids of one and the same person: named together in one signed request. */
    identities: ChannelIdentity[];
    /** E.164, if the transport's address is a valid number. Instagram never has one. */
    phone: string | null;
    username: string | null;
    name: string | null;
  };
  /** The new ids of an `identity_change`. */
  changedTo: ChannelIdentity[];
  /** The business's own address: Instagram's account id, WhatsApp's `phone_number_id`, Twilio's `To`. */
  recipient: string | null;
  text: string | null;
  /** ISO 8601 in UTC with milliseconds, never after `receivedAt`; that itself where the provider does not tell. */
  occurredAt: string | null;
  /** What the provider made of the text, or of a setting. START takes a STOP back; it is no consent. */
  optOut: "STOP" | "START" | "HELP" | null;
  /**
   * What the words say about being written to: the same as `extract(text).consent` has, read here so that an opt-out
   * depends on nothing that comes later. `words` are the evidence, `version` is that of the lists.
   */
  consent: { intent: "OPT_OUT" | "OPT_OUT_LIKELY" | "OPT_IN" | "HELP"; words: string; version: string } | null;
  /** Of an unreadable element its JSON; `null` if it is the whole body that can't be read. */
  raw: string | null;
}

/**
 * The events of a request that `verifyWebhook` let through, each list of a batch in its order. What the business sent itself, what
 * tells of deliveries, and what is not known here yet is left out. An element that can't be read is an event of its own
 * and spoils no other.
 *
 * @param options `headers` tell how the body is written, and Twilio's deliveries apart; `receivedAt` is milliseconds since
 *   1970, or an ISO 8601 time.
 */
export function readWebhook(
  source: WebhookSource,
  body: Uint8Array,
  options?: { headers?: WebhookHeaders; receivedAt?: number | string | Date },
): InboundEvent[];
