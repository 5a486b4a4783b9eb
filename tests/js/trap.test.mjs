// A trap inside the module: it is told as PANIC, and the next call finds a fresh instance.
//
// No text makes the engine trap, so one of its exports is rewritten in the real module's bytes: it
// overwrites all memory and then traps, as the worst of bugs would. An instance that was kept would
// answer nothing but nonsense afterwards.
import { readFileSync } from "node:fs";
import binaryen from "binaryen";
import { beforeEach, expect, test, vi } from "vitest";

const US = { defaultCountry: "US" };
const E164 = "+19165551234";
const panic = expect.objectContaining({ name: "IdentityHintsError", code: "PANIC" });

function sabotaged(exported) {
  const module = binaryen.readBinary(new Uint8Array(readFileSync(new URL("../../pkg/gen/phone_bg.wasm", import.meta.url))));
  module.setFeatures(module.getFeatures() | binaryen.Features.BulkMemory);
  const original = module.getFunction(binaryen.getExportInfo(module.getExport(exported)).value);
  const { params, results } = binaryen.getFunctionInfo(original);
  const bytes = module.i32.mul(module.memory.size(), module.i32.const(65536));
  module.addFunction("sabotage", params, results, [], module.block(null, [module.memory.fill(module.i32.const(0), module.i32.const(0xaa), bytes), module.unreachable()]));
  module.removeExport(exported);
  module.addFunctionExport("sabotage", exported);
  return module.emitBinary();
}

let api;
beforeEach(async () => {
  vi.resetModules();
  api = await import("../../pkg/phone/web.js");
});

test("the sabotage leaves nothing of an instance, or this file proves little", () => {
  const module = new WebAssembly.Module(sabotaged("normalize"));
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => {};
  const wasm = new WebAssembly.Instance(module, imports).exports;
  expect(() => wasm.normalize(0, 0)).toThrow(WebAssembly.RuntimeError);
  expect(new Uint8Array(wasm.memory.buffer).every((byte) => byte === 0xaa)).toBe(true);
});

test("a trap is PANIC, and the next call is answered as if nothing had been", async () => {
  await api.init(sabotaged("normalize"));
  const before = api.parsePhone("(916) 555-1234", US);
  for (let round = 0; round < 3; round++) {
    expect(() => api.normalizePhone("(916) 555-1234", US)).toThrow(panic);
    expect(api.isReady()).toBe(true);
    expect(api.parsePhone("(916) 555-1234", US)).toEqual(before);
    expect(api.maskPhone(E164)).toBe("+1 •••-•••-1234");
  }
  expect(before.e164).toBe(E164);
});

test("a trap in a batch, or in a call with long texts, is PANIC too", async () => {
  await api.init(sabotaged("normalize"));
  expect(() => api.normalizePhones(Array(5000).fill("(916) 555-1234"), US)).toThrow(panic);
  expect(api.formatPhone("(916) 555-1234", "E164", US)).toBe(E164);
  expect(() => api.normalizePhone("9".repeat(100_000), US)).toThrow(panic);
  expect(api.comparePhones(E164, "(916) 555-1234", US)).toBe("EXACT_MATCH");
});
