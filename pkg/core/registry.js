// The engines of a page. `identity-hints/dom` works over the one that the page imports, and brings none of its own.
import { IdentityHintsError } from "./engine.js";

const entries = [];

/** An entry says at import what it can do; `engine` tells when. Returns the functions. */
export function announce(engine, functions) {
  entries.push({ engine, functions });
  return functions;
}

/** The functions of an engine that can be called now, or null; and a promise of the first that can. */
export function announcedEngine() {
  if (entries.length === 0) {
    throw new IdentityHintsError("NOT_INITIALIZED", "identity-hints/dom has no engine: import identity-hints or identity-hints/phone as well, and call its init().");
  }
  return {
    functions: entries.find(({ engine }) => engine.isReady())?.functions ?? null,
    ready: Promise.race(entries.map(({ engine, functions }) => engine.ready.then(() => functions))),
  };
}
