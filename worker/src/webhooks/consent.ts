// What an event says about being written to, as rows of the ledger. An opt-out counts at once; a likely one too, and
// somebody looks at it. Taking it back lifts what the same means had blocked, and makes no consent.

import type { InboundEvent } from "identity-hints/edge";

export interface Decision {
  purpose: "*" | "marketing";
  status: "opt_in" | "opt_out" | "unknown";
  method: "keyword" | "provider_event" | "form";
  needs_review: 0 | 1;
  /** The words that said so. */
  evidence: string;
  wording_version: string;
}

type Said = Pick<InboundEvent, "kind" | "optOut" | "consent">;

const OUTCOMES = {
  OPT_OUT: [["*", "opt_out", 0]],
  OPT_OUT_LIKELY: [["marketing", "opt_out", 1]],
  OPT_IN: [["*", "unknown", 0], ["marketing", "unknown", 0]],
} as const;

const HINTS = { STOP: "OPT_OUT", START: "OPT_IN", HELP: "HELP" } as const;

export function decisionsOf({ kind, optOut, consent }: Said): Decision[] {
  // A setting at the provider, which knows marketing alone.
  if (kind === "preference") {
    const status = optOut === "STOP" ? "opt_out" : "unknown";
    const decision = { purpose: "marketing", status, method: "provider_event", needs_review: 0, evidence: optOut, wording_version: "" } as const;
    return optOut === "STOP" || optOut === "START" ? [{ ...decision, evidence: optOut }] : [];
  }
  const intent = strictest(optOut && HINTS[optOut], consent?.intent);
  if (intent === undefined || intent === "HELP") return [];
  const [evidence, wording_version] = [consent?.words ?? optOut ?? "", consent?.version ?? ""];
  return OUTCOMES[intent].map(([purpose, status, needs_review]) => ({ purpose, status, method: "keyword", needs_review, evidence, wording_version }));
}

const BY_STRICTNESS = ["OPT_OUT", "OPT_OUT_LIKELY", "OPT_IN", "HELP"] as const;
type Intent = (typeof BY_STRICTNESS)[number];

/** Where the provider's reading and ours differ, the stricter holds. */
function strictest(...intents: (Intent | null | undefined)[]): Intent | undefined {
  return BY_STRICTNESS.find((intent) => intents.includes(intent));
}
