// A request's body as what somebody typed, whether it came as JSON or as a plain form.

import type { Typed } from "../../www/booking-rules.js";

export type Body =
  | { kind: "json" | "form"; typed: Typed; key: string | null }
  | { kind: "unreadable"; status: 400 | 415; code: string };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export async function readTyped(request: Request): Promise<Body> {
  switch (mediaType(request)) {
    case "application/json":
      return readJson(await request.text(), request.headers.get("idempotency-key"));
    case "application/x-www-form-urlencoded":
      return readForm(await request.formData());
    default:
      return { kind: "unreadable", status: 415, code: "UNSUPPORTED_MEDIA_TYPE" };
  }
}

function mediaType(request: Request): string | undefined {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
}

function readJson(text: string, key: string | null): Body {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: "unreadable", status: 400, code: "MALFORMED_JSON" };
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { kind: "unreadable", status: 400, code: "NOT_AN_OBJECT" };
  }
  if (key !== null && !UUID.test(key)) {
    return { kind: "unreadable", status: 400, code: "BAD_IDEMPOTENCY_KEY" };
  }
  const values = body as Record<string, unknown>;
  return { kind: "json", typed: typedFrom((field) => values[field]), key };
}

function readForm(values: FormData): Body {
  const key = asText(values.get("key"));
  return { kind: "form", typed: typedFrom((field) => values.get(field)), key: UUID.test(key) ? key : null };
}

function typedFrom(value: (field: keyof Typed) => unknown): Typed {
  const text = (field: keyof Typed) => asText(value(field));
  return {
    name: text("name"),
    phone: text("phone"),
    country: text("country"),
    email: text("email"),
    guests: text("guests"),
    date: text("date"),
  };
}

/** A number counts as its digits; lone surrogates, which no database keeps, become U+FFFD. */
function asText(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.toWellFormed() : "";
}
