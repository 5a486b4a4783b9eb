// /webhooks/*: what providers send, and how that is going.

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { WebhookSource } from "identity-hints/edge";

import { failure } from "../failure.js";
import { showHealth } from "./health.js";
import { answerHandshake, receiveWebhook } from "./receive.js";
import { SOURCES } from "./settings.js";
import { forChatOrigins, receiveFromWebsite } from "./website.js";

const WEBSITE_MAX_BODY = 16 * 1024;

const tooLarge = (maxSize: number) => bodyLimit({ maxSize, onError: () => failure(413, "BODY_TOO_LARGE") });

export const webhooks = new Hono<{ Bindings: Env }>();

webhooks.use(async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Content-Type-Options", "nosniff");
});

webhooks.get("/health", showHealth);

for (const source of Object.keys(SOURCES) as WebhookSource[]) {
  const { maxBody, tokens } = SOURCES[source];
  if (tokens) webhooks.get(`/${source}`, (c) => answerHandshake(c, source));
  webhooks.post(`/${source}`, tooLarge(maxBody), (c) => receiveWebhook(c, source));
  webhooks.all(`/${source}`, () => failure(405, "METHOD_NOT_ALLOWED", { headers: { Allow: tokens ? "GET, POST" : "POST" } }));
}

webhooks.use("/website", forChatOrigins);
webhooks.post("/website", tooLarge(WEBSITE_MAX_BODY), receiveFromWebsite);
webhooks.all("/website", () => failure(405, "METHOD_NOT_ALLOWED", { headers: { Allow: "POST" } }));
