// POST /api/v1/bookings: checked again with the engine the page uses, then stored once.
// JSON gets JSON back. A plain form gets a page: the thank-you, or the form as it was filled in, with what is wrong.

import type { Context } from "hono";
import * as engine from "identity-hints/edge";

import { type Booking, checkBooking } from "../../www/booking-rules.js";
import { showFormAgain } from "./booking-page.js";
import { earliestToday } from "./days.js";
import { failure } from "./failure.js";
import { readTyped } from "./read-typed.js";
import { storeBooking } from "./store.js";

export async function takeBooking(c: Context<{ Bindings: Env }>): Promise<Response> {
  const body = await readTyped(c.req.raw);
  if (body.kind === "unreadable") return failure(body.status, body.code);

  const now = Date.now();
  const key = body.key ?? crypto.randomUUID();
  const { typed } = body;
  const { problems, booking } = checkBooking(typed, { today: earliestToday(now), engine });
  if (Object.keys(problems).length > 0) {
    return body.kind === "form"
      ? showFormAgain(c, 422, { typed, problems, key })
      : failure(422, "INVALID_FIELDS", { fields: problems });
  }

  const stored = await storeBooking(c.env, { key, typed, booking, now });
  switch (stored.outcome) {
    case "failed":
      return body.kind === "form" ? showFormAgain(c, 500, { typed, problems: "INTERNAL", key }) : failure(500, "INTERNAL");
    case "key_reused":
      return body.kind === "form"
        ? showFormAgain(c, 409, { typed, problems: "KEY_REUSED", key: crypto.randomUUID() })
        : failure(409, "KEY_REUSED");
    default:
      return body.kind === "form"
        ? c.redirect("/booked", 303)
        : c.json({ booking: understood(stored.id, booking) }, stored.outcome === "stored" ? 201 : 200);
  }
}

/** What the page shows back to the one who typed it. */
function understood(id: string, { name, phone, email, guests, date }: Booking) {
  return {
    id,
    name,
    phone: phone && {
      e164: phone.e164,
      international: phone.international,
      extension: phone.extension,
      country: phone.country,
      type: phone.type,
    },
    email: email && email.address,
    guests,
    date,
  };
}
