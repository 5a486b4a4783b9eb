// What is in the tarball, and what the linters of packages say of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT, pack, run } from "./install.mjs";

const manifest = JSON.parse(readFileSync(join(ROOT, "pkg/package.json"), "utf8"));
let packed;
beforeAll(() => {
  packed = pack();
});
afterAll(() => packed.clear());

/** Every file that a condition of the exports map names. */
function targets(entry) {
  return typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targets);
}

test("everything that the exports map names is in the tarball", () => {
  const named = [...new Set(Object.values(manifest.exports).flatMap(targets))].map((path) => path.replace(/^\.\//, ""));
  expect(named.length).toBeGreaterThan(6);
  expect(packed.files).toEqual(expect.arrayContaining(named));
  expect(packed.files).toEqual(expect.arrayContaining(["README.md", "package.json", "gen/phone_bg.wasm", "gen/browser_bg.wasm", "gen/edge_bg.wasm"]));
});

test("nothing else is but lists for those who want them: no sources, no tests, no source maps", () => {
  expect(packed.files.filter((file) => !/\.(js|wasm|d\.ts)$|^data\/[a-z-]+\.json$|^(README\.md|LICENSE|NOTICE|package\.json|CHANGELOG\.md)$/.test(file))).toEqual([]);
});

test("hosts are told apart in the order that resolvers need", () => {
  for (const path of [".", "./phone", "./edge"]) {
    const conditions = Object.keys(manifest.exports[path]);
    expect(conditions[0]).toBe("types");
    expect(conditions.indexOf("workerd")).toBeLessThan(conditions.indexOf("node"));
    expect(conditions.at(-1)).toBe("default");
  }
});

test("entries that initialise at import are marked as having an effect, or webpack drops them", () => {
  expect(manifest.sideEffects).toEqual(expect.arrayContaining([expect.stringMatching(/node\.js/), expect.stringMatching(/workerd\.js/)]));
});

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: join(ROOT, "pkg"), strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("are the types wrong? no", () => {
  run(join(ROOT, "node_modules/.bin/attw"), [packed.tarball, "--profile", "esm-only", "--exclude-entrypoints", ...Object.keys(manifest.exports).filter((path) => /\.(wasm|json)$/.test(path))], ROOT);
});
