// What each artifact costs a page (wasm and bundled glue), and the phone field beside one, and the peers, bundled by the
// same tool.
// Fails when one is over its budget: bytes of brotli, in budget.json.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const peers = ["libphonenumber-js/max", "libphonenumber-js/min", "google-libphonenumber", "awesome-phonenumber"];
const budget = JSON.parse(readFileSync(`${root}/budget.json`, "utf8"));

const gzip = (bytes) => gzipSync(bytes, { level: 9 });
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** The files a bundler makes of modules for the browser: a script, and whatever wasm it loads. */
function bundle(...modules) {
  const options = { bundle: true, minify: true, format: "esm", platform: "browser", loader: { ".wasm": "file" } };
  const stdin = { contents: modules.map((module) => `export * from ${JSON.stringify(module)};`).join("\n"), resolveDir: root };
  return buildSync({ ...options, stdin, write: false, outdir: "/out", logLevel: "error" }).outputFiles
    .filter((file) => !file.path.endsWith(".wasm"))
    .map((file) => file.contents);
}

/** Bytes as they are, by gzip and by brotli; each file is compressed on its own, as it would be sent. */
function weigh(files) {
  const total = (encode) => files.reduce((sum, bytes) => sum + encode(bytes).length, 0);
  return { raw: total((bytes) => bytes), gzip: total(gzip), brotli: total(brotli) };
}

const sum = (a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });
const difference = (a, b) => ({ raw: a.raw - b.raw, gzip: a.gzip - b.gzip, brotli: a.brotli - b.brotli });
const bytes = (n) => n.toLocaleString("en-US").padStart(11);

function row(name, { raw, gzip, brotli }, note = "") {
  console.log(`${name.padEnd(26)}${bytes(raw)}${bytes(gzip)}${bytes(brotli)}  ${note}`.trimEnd());
}

console.log(`${"bytes".padEnd(26)}${"raw".padStart(11)}${"gzip -9".padStart(11)}${"brotli 11".padStart(11)}`);
const over = [];
function hold(name, size) {
  const allowed = budget[name];
  row(name, size, `budget ${allowed.toLocaleString("en-US")}`);
  if (size.brotli > allowed) over.push(`${name} is ${size.brotli - allowed} bytes over its budget.`);
}

for (const name of ["phone", "browser", "edge"]) {
  const wasm = weigh([readFileSync(`${root}/pkg/gen/${name}_bg.wasm`)]);
  const glue = weigh(bundle(`${root}/pkg/${name}/web.js`));
  row(`${name}: wasm`, wasm);
  row(`${name}: glue`, glue);
  hold(name, sum(wasm, glue));
}
hold("dom", difference(weigh(bundle(`${root}/pkg/phone/web.js`, `${root}/pkg/dom/attach.js`)), weigh(bundle(`${root}/pkg/phone/web.js`))));
for (const peer of peers) row(peer, weigh(bundle(peer)));

if (over.length > 0) {
  console.error(`\n${over.join("\n")}\nMake it smaller, or raise budget.json with the reason in CHANGELOG.md.`);
  process.exitCode = 1;
}
