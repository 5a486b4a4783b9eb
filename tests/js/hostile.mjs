// Inputs made to break a parser, as the native differential test has them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `[text, region]` pairs, the same for the same seed; region "ZZ" means that there is none. */
export function hostileInputs(count, seed) {
  const made = spawnSync("cargo", ["xtask", "hostile", "--count", String(count), "--seed", String(seed)], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (made.status !== 0) throw new Error(`cargo xtask hostile failed: ${made.stderr}`);
  return made.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}
