import { fileURLToPath } from "node:url";

import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Of the vectors in tests/inbound.rs; a developer's own worker/.dev.vars has no part in tests. */
const SECRETS = {
  INSTAGRAM_APP_SECRETS: "app_secret_old, app_secret_test",
  INSTAGRAM_VERIFY_TOKENS: "token_ig",
  WHATSAPP_APP_SECRETS: "app_secret_test\napp_secret_new",
  WHATSAPP_VERIFY_TOKENS: "token_old,token_wa",
  TWILIO_AUTH_TOKENS: "12345",
  PUBLIC_URL: "https://edge.example.com/",
  CHAT_ORIGINS: "https://www.example.com, https://example.com",
  DEV_FEED: "",
};

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: here("wrangler.jsonc") },
      miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations(here("migrations")), ...SECRETS } },
    })),
  ],
  test: {
    name: "worker",
    root: here("."),
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/apply-migrations.ts"],
  },
});
