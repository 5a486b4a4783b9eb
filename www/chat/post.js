// A message on its way to the Worker. Sent again with the same key, it is stored once.

const PATIENCE = 20_000; // ms

/** @returns {Promise<boolean>} Whether the Worker has it. */
export async function postMessage(url, message, key) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok;
  } catch {
    return false;
  }
}
