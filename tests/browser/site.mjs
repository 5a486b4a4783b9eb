// The site as `npm start` serves it, on a port of its own and with a database that lasts as long as the tests.

import { execFile, spawn } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
const ENV = { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", NO_COLOR: "1" };
/** What the site is set up with: the secrets that samples are signed with, and the feed of what arrived. */
export const VARS = {
  INSTAGRAM_APP_SECRETS: "a secret of these tests",
  WHATSAPP_APP_SECRETS: "a second",
  TWILIO_AUTH_TOKENS: "a third",
  PUBLIC_URL: "",
  DEV_FEED: "1",
};
const START_LIMIT = 60_000; // ms

/** `more` are variables besides. */
export async function startSite(more = {}) {
  const state = mkdtempSync(join(tmpdir(), "identity-hints-site-"));
  const common = ["--local", "--config", join(ROOT, "worker/wrangler.jsonc"), "--persist-to", state];
  await promisify(execFile)(process.execPath, [WRANGLER, "d1", "migrations", "apply", "DB", ...common], { env: ENV });

  const ports = ["--port", "0", "--inspector-port", "0"];
  const vars = Object.entries({ ...VARS, ...more }).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const server = spawn(process.execPath, [WRANGLER, "dev", ...common, ...ports, ...vars, "--show-interactive-dev-session=false"], {
    env: ENV,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => server.kill("SIGTERM");
  process.once("exit", kill);
  const address = await readyAddress(server).catch((error) => {
    kill();
    throw error;
  });

  return {
    address,
    messages: () => readAll(state, "SELECT * FROM inbound_event ORDER BY received_at"),
    bookings: () => readAll(state, "SELECT * FROM bookings ORDER BY created_at"),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      kill();
      await ended;
      process.off("exit", kill);
      rmSync(state, { recursive: true, force: true });
    },
  };
}

function readyAddress(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    const giveUp = (why) => reject(new Error(`wrangler dev ${why}:\n${output}`));
    const timer = setTimeout(giveUp, START_LIMIT, "is not ready");
    const read = (chunk) => {
      output += chunk;
      const address = /Ready on (http:\/\/\S+)/.exec(output)?.[1];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("exit", (code) => giveUp(`ended (${code})`));
  });
}

function readAll(state, sql) {
  const [file] = globSync(join(state, "v3/d1/**/*.sqlite")).filter((name) => !name.endsWith("metadata.sqlite"));
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
