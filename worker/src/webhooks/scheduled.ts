import { extractForgotten } from "./extraction.js";

/** What has expired goes, and what was left waiting is taken up. */
export async function tidy(env: Env, now: number): Promise<void> {
  const { DB, TENANT_ID } = env;
  await DB.batch(
    ["contact_claim", "inbound_event"].map((table) =>
      DB.prepare(`DELETE FROM ${table} WHERE tenant_id = ? AND expires_at <= ?`).bind(TENANT_ID, now),
    ),
  );
  await extractForgotten(env, now);
}
