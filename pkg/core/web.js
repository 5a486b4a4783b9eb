import { IdentityHintsError, badInput } from "./engine.js";

/** `init` for a page: fetches and compiles the module once; a failure may be tried again. */
export function webInit(engine, defaultUrl) {
  let pending;
  return function init(source = defaultUrl) {
    pending ??= compiled(source)
      .then(engine.start)
      .catch((error) => {
        pending = undefined;
        throw error;
      });
    return pending;
  };
}

async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  const isUrl = typeof source === "string" || source instanceof URL;
  const areBytes = source instanceof ArrayBuffer || ArrayBuffer.isView(source);
  if (!isUrl && !areBytes && !(source instanceof Response)) throw badInput("init takes a URL, a Response, bytes or a module.");
  try {
    return await (areBytes ? WebAssembly.compile(source) : fromResponse(isUrl ? await fetch(source) : source));
  } catch (error) {
    const name = areBytes ? "the given bytes" : (source.url ?? source);
    throw new IdentityHintsError(
      "WASM_NOT_FOUND",
      `No wasm module at ${name}: ${error.message}. In Vite set optimizeDeps.exclude to ['identity-hints'], or give init() its URL.`,
    );
  }
}

async function fromResponse(response) {
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  // Only streaming compilation gets into the browser's code cache, and it insists on the type.
  const canStream = response.headers.get("content-type")?.startsWith("application/wasm");
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
