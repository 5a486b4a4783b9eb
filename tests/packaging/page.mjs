// A folder served on localhost and opened in Chromium, to see what a bundle really does.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

export const CHROME = process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/** Serves files under `folder`; `headers` go with each. */
export async function serve(folder, headers = {}) {
  const requested = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requested.push(path);
    // Browsers ask for one unbidden; without it the console would hold an error that is not the page's.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const file = join(folder, normalize(path));
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, requested, close: () => server.close() };
}

/** The title that the page gives itself when it is done, or what went wrong in it. */
export async function titleOf(url) {
  const browser = await puppeteer.launch({ executablePath: CHROME, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("requestfailed", (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
    await page.goto(url);
    await page.waitForFunction(() => document.title !== "", { timeout: 20_000 }).catch(() => errors.push("the page never finished"));
    return errors.length > 0 ? errors.join("\n") : await page.title();
  } finally {
    await browser.close();
  }
}
