import { joined } from "./phone.js";

// The names of the engine's outcomes, in its order (`src/name/compare/mod.rs`): it answers places.
const OUTCOMES = ["exact", "diacritics", "swapped", "compound", "missing_part", "transliteration", "nickname", "typo", "phonetic", "initial", "partial", "middle_conflict", "given_conflict", "family_conflict", "suffix_conflict", "different", "unknown"];

/** Comparing names, over an engine. `compare.d.ts` says what it takes and gives. */
export function compareFunctions(engine) {
  function compareNames(a, b) {
    const answer = engine.ask(engine.functions().compareNames, joined(a, b));
    return { score: Number(answer.slice(1)) / 1000, outcome: OUTCOMES[answer.charCodeAt(0) - 65] };
  }

  return { compareNames };
}
