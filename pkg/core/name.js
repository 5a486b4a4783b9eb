import { withoutSeparator } from "./phone.js";

/** In the engine's order (`src/name/mod.rs`): it answers places. */
const KINDS = ["person", "organization", "unknown"];

/** The name functions over an engine. `name.d.ts` says what each takes and gives. */
export function nameFunctions(engine) {
  function parseName(text) {
    const answer = ask(text);
    if (!answer) return null;
    const [kind, people, title, given, middle, family, suffix, nickname, display, key] = answer.split("\0");
    return { kind: KINDS[kind], people: Number(people), title, given, middle, family, suffix, nickname, display, key };
  }

  function maskName(text) {
    return ask(text, true);
  }

  function ask(text, isMask) {
    return engine.ask(engine.functions().parseName, withoutSeparator(text), isMask);
  }

  return { parseName, maskName };
}
