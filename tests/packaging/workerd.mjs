// A bundled Worker run by workerd itself, with nothing of wrangler between.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ROOT } from "./install.mjs";

/** What the Worker in `folder` (worker.js and the .wasm files that it imports) answers to a request. */
export async function answerOf(folder) {
  const port = await freePort();
  const wasm = readdirSync(folder).filter((file) => file.endsWith(".wasm"));
  const modules = [`(name = "worker.js", esModule = embed "worker.js")`, ...wasm.map((file) => `(name = "${file}", wasm = embed "${file}")`)];
  writeFileSync(join(folder, "config.capnp"), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (modules = [${modules.join(", ")}], compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`);
  const workerd = spawn(join(ROOT, "node_modules/.bin/workerd"), ["serve", "config.capnp"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  workerd.stderr.on("data", (chunk) => (said += chunk));
  try {
    for (;;) {
      if (workerd.exitCode !== null) return `workerd stopped: ${said}`;
      const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (response) return await response.text();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    if (workerd.exitCode === null) {
      workerd.kill();
      await once(workerd, "exit");
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
