// A request's body as what somebody typed into the booking form.

import type { Typed } from "../../www/booking-rules.js";
import { readFields, type Unreadable } from "./read-fields.js";

export type Body = { kind: "json" | "form"; typed: Typed; key: string | null } | Unreadable;

export async function readTyped(request: Request): Promise<Body> {
  const body = await readFields(request);
  if (body.kind === "unreadable") return body;
  const { kind, text, key } = body;
  const typed = {
    name: text("name"),
    phone: text("phone"),
    country: text("country"),
    email: text("email"),
    guests: text("guests"),
    date: text("date"),
  };
  return { kind, typed, key };
}
