// What the Worker answers. The pages themselves are static assets (www/), all but "/" served without it.

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { metadataVersion, version } from "identity-hints/edge";

import { takeBooking } from "./bookings.js";
import { showBookingPage } from "./booking-page.js";
import { failure } from "./failure.js";
import { fromOwnPagesOnly } from "./own-pages.js";
import { showFeed } from "./webhooks/feed.js";
import { webhooks } from "./webhooks/routes.js";
import { tidy } from "./webhooks/scheduled.js";

const MAX_BODY = 16 * 1024;

const app = new Hono<{ Bindings: Env }>();

app.use("/api/*", async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Content-Type-Options", "nosniff");
});

app.get("/", showBookingPage);

app.get("/api/v1/health", (c) => c.json({ ok: true, version, metadataVersion }));

app.post(
  "/api/v1/bookings",
  fromOwnPagesOnly,
  bodyLimit({ maxSize: MAX_BODY, onError: () => failure(413, "BODY_TOO_LARGE") }),
  takeBooking,
);
app.all("/api/v1/bookings", () => failure(405, "METHOD_NOT_ALLOWED", { headers: { Allow: "POST" } }));

app.route("/webhooks", webhooks);

app.get("/api/v1/dev/inbound", showFeed);

app.notFound(() => failure(404, "NOT_FOUND"));

app.onError((error) => {
  // The name only: a message may quote what somebody typed.
  console.error("unexpected", error.name);
  return failure(500, "INTERNAL");
});

/** By the cron trigger in wrangler.jsonc. */
const scheduled: ExportedHandlerScheduledHandler<Env> = ({ scheduledTime }, env) => tidy(env, scheduledTime);

export default Object.assign(app, { scheduled });
