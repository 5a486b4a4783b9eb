// What is known so far in one conversation, and so what to say next.

import { ASKS, phoneProblem, summaryInWords, WORDS } from "./words.js";

export function createConversation() {
  const known = new Map();
  let asked = null;
  let isComplete = false;

  return {
    /** What the visitor was last asked for. */
    get asked() {
      return asked;
    },

    /**
     * Takes in what a message said; returns the answer to it.
     * @param {{ findings: import("./reading.js").Finding[], consent: { intent: string } | null }} message
     */
    answer({ findings, consent }) {
      for (const found of findings) {
        if (!found.problem) known.set(found.kind, found); // said again, it is said better
      }
      if (consent?.intent === "OPT_OUT" || consent?.intent === "OPT_OUT_LIKELY") return WORDS.optOut;
      if (consent?.intent === "HELP") return WORDS.help;
      const missing = ASKS.find(({ isKnown }) => !isKnown(known));
      asked = missing?.id ?? null;
      if (missing) {
        const problem = missing.id === "contact" && findings.find(({ problem }) => problem)?.problem;
        return problem ? phoneProblem(problem) : missing.question;
      }
      const answer = isComplete ? WORDS.nothingLeft : summaryInWords(known);
      isComplete = true;
      return answer;
    },
  };
}
