// The package as a stranger gets it: packed by npm, installed from the tarball into an empty folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Packs pkg/ and returns the tarball's path and the files in it. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), "identity-hints-pack-"));
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], join(ROOT, "pkg")));
  return { tarball: join(folder, packed.filename), files: packed.files.map((file) => file.path).sort(), clear: () => rmSync(folder, { recursive: true }) };
}

/** A new project with the tarball installed, offline; `tools` are linked from this checkout. */
export function consumer(tarball, files, tools = []) {
  const folder = mkdtempSync(join(tmpdir(), "identity-hints-consumer-"));
  for (const [name, content] of Object.entries({ "package.json": JSON.stringify({ private: true, type: "module" }), ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", tarball], folder);
  for (const tool of tools) {
    const link = join(folder, "node_modules", tool);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", tool), link);
  }
  return { folder, read: (name) => readFileSync(join(folder, name), "utf8"), clear: () => rmSync(folder, { recursive: true }) };
}

/** Standard output of a command that must succeed; what it printed is in the error when it does not. */
export function run(command, args, cwd, env = {}) {
  try {
    return execFileSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}\n${error.stdout ?? ""}\n${error.stderr ?? ""}`);
  }
}
