import type { MiddlewareHandler } from "hono";

import { failure } from "./failure.js";

/** A page of another site may not post here in its visitors' name. What is no browser sends neither header, and may. */
export const fromOwnPagesOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isForeign =
    site === undefined ? origin !== undefined && origin !== new URL(c.req.url).origin : site !== "same-origin" && site !== "none";
  if (isForeign) return failure(403, "FOREIGN_ORIGIN");
  await next();
};
