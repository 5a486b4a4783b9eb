// identity-hints/edge: the edge artifact. All that `identity-hints` has, and webhooks.

export * from "./index.js";
export * from "./inbound.js";
