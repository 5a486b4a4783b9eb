// How the webhooks are doing: for whoever runs them, with nobody's data.

import type { Context } from "hono";

import { SOURCES } from "./settings.js";

interface Status {
  source: string;
  last_good_at: number | null;
  signature_failures: number;
  last_failure_at: number | null;
  unreadable: number;
  waiting: number;
  failed: number;
}

const STATUS = `
  SELECT status.source, last_good_at, signature_failures, last_failure_at,
    count(*) FILTER (WHERE event.state = 'unreadable') AS unreadable,
    count(*) FILTER (WHERE event.state = 'received') AS waiting,
    count(*) FILTER (WHERE event.state = 'failed') AS failed
  FROM webhook_status AS status
    LEFT JOIN inbound_event AS event ON event.tenant_id = status.tenant_id AND event.source = status.source AND event.state <> 'extracted'
  WHERE status.tenant_id = ?
  GROUP BY status.source`;

export async function showHealth(c: Context<{ Bindings: Env }>): Promise<Response> {
  const { results } = await c.env.DB.prepare(STATUS).bind(c.env.TENANT_ID).all<Status>();
  const iso = (time?: number | null) => (time ? new Date(time).toISOString() : null);
  const configured = Object.entries(SOURCES).map(([source, { secrets }]) => ({ source, configured: secrets(c.env).length > 0 }));
  const sources = [...configured, { source: "website", configured: true }].map((source) => {
    const status = results.find((row) => row.source === source.source);
    return {
      ...source,
      lastGoodAt: iso(status?.last_good_at),
      signatureFailures: status?.signature_failures ?? 0,
      lastFailureAt: iso(status?.last_failure_at),
      unreadable: status?.unreadable ?? 0,
      waiting: status?.waiting ?? 0,
      failed: status?.failed ?? 0,
    };
  });
  return c.json({ sources });
}

export async function countFailure({ DB, TENANT_ID }: Env, source: string, at: number): Promise<void> {
  await DB.prepare(
    `INSERT INTO webhook_status (tenant_id, source, signature_failures, last_failure_at) VALUES (?1, ?2, 1, ?3)
     ON CONFLICT (tenant_id, source) DO UPDATE SET signature_failures = signature_failures + 1, last_failure_at = ?3`,
  )
    .bind(TENANT_ID, source, at)
    .run();
}
