// The JavaScript tests, by what they run in. `cargo xtask test` runs them one project after another.
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const minutes = (n) => n * 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        // The package as Node loads it, and beside Google's own.
        test: { name: "node", include: ["tests/js/*.test.mjs"], testTimeout: minutes(10) },
      },
      {
        // The package in the runtime that Cloudflare runs.
        // The rule keeps Vite from reading .wasm as a module with imports of its own.
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01", modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }] } })],
        test: { name: "workerd", include: ["tests/js/workerd/*.test.mjs"] },
      },
      // The Worker itself, with its local database.
      "worker/vitest.config.js",
      {
        // The tarball as a stranger installs it. The registry and the bundlers take their time.
        test: { name: "packaging", include: ["tests/packaging/*.test.mjs"], testTimeout: minutes(5), hookTimeout: minutes(5) },
      },
      {
        // The pages, typed into with real keys, in Chromium and Firefox; one page at a time on two cores.
        test: {
          name: "browser",
          include: ["tests/browser/*.test.mjs"],
          fileParallelism: false,
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
        },
      },
    ],
  },
});
