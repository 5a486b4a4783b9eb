// One key for each distinct request: sent twice, by a double click or after a lost answer, it is stored once.

const PATIENCE = 20_000; // ms

let last = { body: "", key: "" };

/** @returns {Promise<{ booking?: object, fields?: Record<string, string>, code?: string }>} */
export async function send(url, typed) {
  const body = JSON.stringify(typed);
  if (body !== last.body) last = { body, key: crypto.randomUUID() };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": last.key },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = await response.json();
    return response.ok ? { booking: answer.booking } : { fields: answer.error.fields, code: answer.error.code };
  } catch {
    return { code: "OFFLINE" };
  }
}
