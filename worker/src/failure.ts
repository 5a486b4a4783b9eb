import type { Problems } from "../../www/booking-rules.js";

/** The one shape of every error: a code, and a code for each field to blame. Never a word of what was sent. */
export function failure(status: number, code: string, { fields, headers }: { fields?: Problems | Record<string, string>; headers?: HeadersInit } = {}) {
  return Response.json({ error: fields ? { code, fields } : { code } }, { status, ...(headers && { headers }) });
}
