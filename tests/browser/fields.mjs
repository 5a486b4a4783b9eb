// The phone field in pages of its own: plain, and in each framework, bundled as its users would.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile as compileSvelte } from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";

const FOLDER = fileURLToPath(new URL("fields/", import.meta.url));
const PAGES = { plain: "plain.js", alone: "alone.js", react: "react.jsx", vue: "vue.js", svelte: "svelte.js" };
const WASM = new URL("../../pkg/gen/phone_bg.wasm", import.meta.url);

// As www/_headers, save for the frameworks' own policies: Vue and Svelte make one each for their templates.
const policy = (page) =>
  `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types ${page === "vue" || page === "svelte" ? "*" : "'none'"}`;

const components = {
  name: "components",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({ contents: compileSvelte(readFileSync(path, "utf8"), { filename: path }).js.code }));
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path });
      return { contents: compileScript(descriptor, { id: basename(path), inlineTemplate: true }).content };
    });
  },
};

async function bundles() {
  const { outputFiles } = await build({
    entryPoints: Object.values(PAGES).map((file) => FOLDER + file),
    plugins: [components],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    conditions: ["browser"],
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    outdir: "/",
    write: false,
    logLevel: "error",
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [`/${basename(path)}`, contents]));
}

/** Serves a page of each; the wasm is held back until `held` is settled. */
export async function startFields() {
  const scripts = await bundles();
  const wasm = readFileSync(WASM);
  const site = { held: Promise.resolve() };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = pathname.slice(1);
    if (page in PAGES) {
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy(page) });
      return response.end(`<!doctype html><html lang="en"><title>${page}</title><script type="module" src="/${page}.js"></script><main></main></html>`);
    }
    if (pathname === "/phone_bg.wasm") {
      await site.held;
      return response.writeHead(200, { "content-type": "application/wasm" }).end(wasm);
    }
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    if (pathname in scripts) return response.writeHead(200, { "content-type": "text/javascript" }).end(scripts[pathname]);
    return response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(site, { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() });
}

/** One of the pages, opened. `end` closes it and answers what the browser complained of. */
export async function openField(browser, site, name, { before } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  await before?.(page);
  await page.goto(`${site.address}/${name}`, { waitUntil: "load" });
  return {
    page,
    /** What the field shows. */
    shown: () => page.$eval("#phone", ({ value, selectionEnd }) => ({ value, caret: selectionEnd })),
    async press(key, ...held) {
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held) await page.keyboard.up(one);
    },
    async end() {
      const violations = await page.evaluate(() => window.violations);
      await page.close();
      return [...complaints, ...violations];
    },
  };
}
