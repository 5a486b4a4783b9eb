import { IdentityHintsError } from "./error.js";

/**
 * One wasm module under one set of wasm-bindgen glue: says when it is ready, and survives a trap.
 * `glue` is a module of `../gen`.
 */
export function createEngine(glue) {
  let countries;
  return {
    glue,
    isReady: () => countries !== undefined,

    /** The glue has its instance: learn what the tables know. */
    started() {
      const [, ...plans] = glue.plans().split("\0");
      countries = new Map(plans.map((plan) => [plan.slice(0, 2), { letters: letters(plan), callingCode: plan.slice(2) }]));
    },

    /** The countries by code, each with its two letters as one number and its calling code. */
    countries() {
      if (!countries) {
        throw new IdentityHintsError("NOT_INITIALIZED", "identity-hints is not ready: `await init()` once before the first call.");
      }
      return countries;
    },

    /**
     * What to throw for an exception out of wasm. The instance behind it may be left in any state,
     * so the next call gets a fresh one.
     */
    trapped(error) {
      glue.__wbg_reset_state();
      return new IdentityHintsError("PANIC", `identity-hints failed inside: ${error?.message ?? error}. This is a bug; the next call gets a fresh instance.`);
    },
  };
}

const letters = (code) => code.charCodeAt(0) * 256 + code.charCodeAt(1);
