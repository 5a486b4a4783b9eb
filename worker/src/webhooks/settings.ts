// What each source of webhooks is set up with.

import type { WebhookSource } from "identity-hints/edge";

interface Settings {
  secrets: (env: Env) => string[];
  /** For Meta's check of the address; other providers have none. */
  tokens?: (env: Env) => string[];
  /** Bytes. */
  maxBody: number;
  /** What the provider takes for "it is stored". */
  accepted: () => Response;
}

/** Several values in one variable, so that a new one works before the old one goes. */
export const listOf = (values = "") => values.split(/[,\n]/).map((value) => value.trim()).filter((value) => value !== "");

const META_MAX_BODY = 3_500_000; // WhatsApp's may have three megabytes

export const SOURCES: Record<WebhookSource, Settings> = {
  instagram: {
    secrets: (env) => listOf(env.INSTAGRAM_APP_SECRETS),
    tokens: (env) => listOf(env.INSTAGRAM_VERIFY_TOKENS),
    maxBody: META_MAX_BODY,
    accepted: () => new Response(null, { status: 200 }),
  },
  whatsapp: {
    secrets: (env) => listOf(env.WHATSAPP_APP_SECRETS),
    tokens: (env) => listOf(env.WHATSAPP_VERIFY_TOKENS),
    maxBody: META_MAX_BODY,
    accepted: () => new Response(null, { status: 200 }),
  },
  twilio: {
    secrets: (env) => listOf(env.TWILIO_AUTH_TOKENS),
    maxBody: 100_000,
    accepted: () => new Response("<Response/>", { headers: { "content-type": "text/xml" } }),
  },
};

/** The URL that the provider was given: it signs that one, not the one behind a proxy. */
export function publicUrl(request: Request, env: Env): string {
  const { pathname, search } = new URL(request.url);
  return env.PUBLIC_URL ? env.PUBLIC_URL.replace(/\/$/, "") + pathname + search : request.url;
}
