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
  if (typeof source === "string" || source instanceof URL) return fromResponse(await fetched(source));
  if (typeof Response !== "undefined" && source instanceof Response) return fromResponse(source);
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return fromBytes(source, "the given bytes");
  throw badInput("init takes a URL, a Response, bytes or a module.");
}

async function fetched(url) {
  try {
    return await fetch(url);
  } catch (error) {
    throw notFound(String(url), error.message);
  }
}

async function fromResponse(response) {
  const { url } = response;
  if (!response.ok) throw notFound(url, `the server answered ${response.status}`);
  // Only streaming compilation gets into the browser's code cache, and it insists on the type.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (error) {
      throw notFound(url, error.message);
    }
  }
  return fromBytes(await response.arrayBuffer(), url);
}

async function fromBytes(source, name) {
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  if ([0, 0x61, 0x73, 0x6d].some((byte, at) => bytes[at] !== byte)) throw notFound(name, "what came is not WebAssembly");
  return WebAssembly.compile(bytes);
}

function notFound(url, why) {
  return new IdentityHintsError(
    "WASM_NOT_FOUND",
    `No wasm module at ${url}: ${why}. In Vite set optimizeDeps.exclude to ['identity-hints'], or give init() its URL.`,
  );
}
