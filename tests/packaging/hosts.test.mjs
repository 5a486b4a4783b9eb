// The tarball in each place that people put it: it is installed from the file and answers there.
import { cpSync, globSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, consumer, pack, run } from "./install.mjs";
import { CHROME, serve, titleOf } from "./page.mjs";
import { answerOf } from "./workerd.mjs";

const E164 = "+19165551234";
const ASK = `parsePhone("(916) 555-1234", { defaultCountry: "US" }).e164`;
const PAGE = (script) => `<!doctype html><html lang="en"><title></title><script type="module" src="${script}"></script></html>`;
const BROWSER_CODE = (from) => `import { init, parsePhone } from ${JSON.stringify(from)};
init().then(() => { document.title = ${ASK}; }, (error) => { document.title = String(error); });
`;
/** The phone field over the same engine: it has to find the one that the page imports, wherever a bundler put it. */
const FIELD_CODE = (from, dom = "identity-hints/dom") => `import { attachPhoneInput } from ${JSON.stringify(dom)};
import { init } from ${JSON.stringify(from)};
const input = document.createElement("input");
input.value = "(916) 555-1234";
document.body.append(input);
attachPhoneInput(input, { defaultCountry: "US", onChange: ({ phone }) => { document.title = phone.e164; } });
init().catch((error) => { document.title = String(error); });
`;
const PAGES = { "the functions": BROWSER_CODE, "the field": FIELD_CODE };
const NAMES = ["identity-hints", "identity-hints/phone", "identity-hints/edge"];
const ENTRIES = ["identity-hints", "identity-hints/phone"].flatMap((name) => Object.keys(PAGES).map((page) => [name, page]));

let packed;
const consumers = [];
beforeAll(() => {
  packed = pack();
});
afterAll(() => {
  for (const one of consumers) one.clear();
  packed.clear();
});

function project(files, tools) {
  const made = consumer(packed.tarball, files, tools);
  consumers.push(made);
  return made;
}

async function shownBy(folder, path = "/index.html", headers) {
  const site = await serve(folder, headers);
  try {
    return await titleOf(site.url + path);
  } finally {
    site.close();
  }
}

const bin = (tool) => join(ROOT, "node_modules", ".bin", tool);
if (!CHROME) console.warn("skipped: no Chromium (set CHROME), so no bundle is opened in a page");

describe("Node", () => {
  test.each(NAMES)("import %s", (name) => {
    const { folder } = project({ "main.mjs": `import { parsePhone } from "${name}"; console.log(${ASK});` });
    expect(run(process.execPath, ["main.mjs"], folder).trim()).toBe(E164);
  });

  test.each(NAMES)("require %s, which is an ES module", (name) => {
    const { folder } = project({ "main.cjs": `const { parsePhone } = require("${name}"); console.log(${ASK});` });
    expect(run(process.execPath, ["main.cjs"], folder).trim()).toBe(E164);
  });

  test("a path that is not exported is refused", () => {
    const { folder } = project({ "main.mjs": `await import("identity-hints/package-internals").then(() => console.log("found"), (error) => console.log(error.code));` });
    expect(run(process.execPath, ["main.mjs"], folder).trim()).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});

describe.skipIf(!CHROME)("pages", () => {
  // 'wasm-unsafe-eval' is all that a strict policy has to allow.
  const STRICT = { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" };

  test.each(["browser", "phone"].flatMap((artifact) => Object.keys(PAGES).map((page) => [artifact, page])))("%s: a plain module script, under a strict content security policy, has %s", async (artifact, page) => {
    const installed = "/node_modules/identity-hints";
    const { folder } = project({ "index.html": PAGE("/main.js"), "main.js": PAGES[page](`${installed}/${artifact}/web.js`, `${installed}/dom/attach.js`) });
    expect(await shownBy(folder, "/index.html", STRICT)).toBe(E164);
  });

  test.each(ENTRIES)("Vite builds %s with %s", async (name, page) => {
    const { folder } = project({ "index.html": PAGE("/main.js"), "main.js": PAGES[page](name) }, ["vite"]);
    run(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], folder);
    expect(globSync("dist/assets/*.wasm", { cwd: folder })).toHaveLength(1);
    expect(await shownBy(join(folder, "dist"))).toBe(E164);
  });

  test.each(ENTRIES)("webpack builds %s with %s", async (name, page) => {
    const config = `export default { mode: "production", entry: "./main.js", output: { publicPath: "/" } };`;
    const { folder } = project({ "main.js": PAGES[page](name), "webpack.config.mjs": config, "dist/index.html": PAGE("/main.js") }, ["webpack", "webpack-cli"]);
    run(bin("webpack"), ["--config", "webpack.config.mjs"], folder);
    expect(globSync("dist/*.wasm", { cwd: folder })).toHaveLength(1);
    expect(await shownBy(join(folder, "dist"))).toBe(E164);
  });

  test.each(ENTRIES)("esbuild bundles %s with %s, the wasm copied beside it", async (name, page) => {
    const artifact = name === "identity-hints" ? "browser" : "phone";
    // esbuild leaves new URL(…, import.meta.url) alone, so the page says where the wasm is.
    const code = PAGES[page](name).replace("init()", `init("/${artifact}_bg.wasm")`);
    const { folder } = project({ "main.js": code, "dist/index.html": PAGE("/main.js") });
    run(bin("esbuild"), ["main.js", "--bundle", "--format=esm", "--platform=browser", "--outdir=dist", "--log-level=error"], folder);
    cpSync(join(folder, `node_modules/identity-hints/gen/${artifact}_bg.wasm`), join(folder, `dist/${artifact}_bg.wasm`));
    expect(await shownBy(join(folder, "dist"))).toBe(E164);
  });
});

describe("Workers", () => {
  test.each(NAMES)("wrangler bundles %s, and workerd runs it", async (name) => {
    const worker = `import { parsePhone } from "${name}";\nexport default { fetch: () => new Response(${ASK}) };\n`;
    const config = JSON.stringify({ name: "consumer", main: "worker.js", compatibility_date: "2026-01-01" });
    const { folder } = project({ "worker.js": worker, "wrangler.json": config });
    run(bin("wrangler"), ["deploy", "--dry-run", "--outdir", "out"], folder, { WRANGLER_SEND_METRICS: "false", CI: "1" });
    expect(globSync("*.wasm", { cwd: join(folder, "out") })).toHaveLength(1);
    expect(await answerOf(join(folder, "out"))).toBe(E164);
  });
});
