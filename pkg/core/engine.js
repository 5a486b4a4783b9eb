const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Up to this many characters, copying one by one is faster than the encoder and the decoder. */
const SHORT = 48;

/** Misuse of the package, told by a stable `code`. Bad user text is never an error: it is `null`, or a `reason`. */
export class IdentityHintsError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "IdentityHintsError";
    this.code = code;
  }
}

/** An error of each kind of misuse. */
export const badInput = (message) => new IdentityHintsError("BAD_INPUT", message);
export const badOptions = (message) => new IdentityHintsError("BAD_OPTIONS", message);

/**
 * One wasm module: says when it is ready, carries texts in and answers out, and survives a trap. `src/wasm/desk.rs` is
 * the other side. Nothing but numbers crosses, so none of wasm-bindgen's own JavaScript is needed.
 */
export function createEngine() {
  let compiled, wasm, countries, bytes, textAt, room, started;

  const engine = {
    isReady: () => countries !== undefined,
    /** Settled once the module has been started. */
    ready: new Promise((resolve) => (started = resolve)),

    /** Instantiates the compiled module and learns what its tables know. */
    start(module) {
      compiled = module;
      instantiate();
      const [, ...plans] = engine.ask(wasm.plans, "").split("\0");
      countries = new Map(plans.map((plan) => [plan.slice(0, 2), plan.slice(2)]));
      started();
    },

    /** The module's functions, for `ask`. */
    functions() {
      if (!countries) throw new IdentityHintsError("NOT_INITIALIZED", "Not ready: `await init()` before the first call.");
      return wasm;
    },

    /** The calling codes by country. */
    countries() {
      engine.functions();
      return countries;
    },

    /** Calls a function that answers a text. */
    ask(question, text, a, b, c) {
      try {
        const length = question(write(text), a, b, c);
        return read(wasm.answerAt() >>> 0, length);
      } catch (error) {
        throw trapped(error);
      }
    },
  };

  function instantiate() {
    const imports = {};
    for (const { module, name } of WebAssembly.Module.imports(compiled)) {
      // What is not the throwing of a panic's message fills a table of JavaScript values, of which none are used.
      (imports[module] ??= {})[name] = name.includes("throw") ? panic : () => {};
    }
    wasm = new WebAssembly.Instance(compiled, imports).exports;
    bytes = new Uint8Array(wasm.memory.buffer);
    room = 0;
  }

  function panic(at, length) {
    throw new Error(read(at, length));
  }

  /** A text and a zero behind it; returns its bytes. */
  function write(text) {
    const { length } = text;
    if (length * 3 > room) {
      room = Math.max(length * 3, 1024);
      textAt = wasm.room(room) >>> 0;
    }
    refresh();
    let written = 0;
    if (length <= SHORT) {
      for (let code; written < length && (code = text.charCodeAt(written)) < 128; written++) bytes[textAt + written] = code;
    }
    if (written < length) ({ written } = encoder.encodeInto(text, bytes.subarray(textAt, textAt + room)));
    bytes[textAt + written] = 0;
    return written;
  }

  function read(at, length) {
    refresh();
    const end = at + length;
    let answer = "";
    if (length <= SHORT) for (let byte; at < end && (byte = bytes[at]) < 128; at++) answer += String.fromCharCode(byte);
    return at < end ? answer + decoder.decode(bytes.subarray(at, end)) : answer;
  }

  /** Memory that has grown is a new buffer, and the old one empty. */
  function refresh() {
    if (bytes.length === 0) bytes = new Uint8Array(wasm.memory.buffer);
  }

  /** What to throw for an exception out of wasm. The instance may be left in any state, so the next call gets a fresh one. */
  function trapped(error) {
    instantiate();
    return new IdentityHintsError("PANIC", `A bug inside: ${error?.message ?? error}. The next call gets a fresh instance.`);
  }

  return engine;
}
