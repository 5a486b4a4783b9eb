// npm run webhook, against the Worker as it really runs. It stands here for the site; it needs no browser.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startSite, VARS } from "./site.mjs";

const TOOL = fileURLToPath(new URL("../../worker/tools/webhook.mjs", import.meta.url));

let site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

/** What it prints, and how it ends. */
function webhook(words, env = {}) {
  const run = promisify(execFile)(process.execPath, [TOOL, ...words], { env: { ...process.env, ...VARS, PORT: new URL(site.address).port, ...env } });
  return run.then(({ stdout }) => ({ code: 0, output: stdout }), ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }));
}

describe("npm run webhook", () => {
  test.each([
    ["instagram", "Book for 6, call (916) 555-1234", [/^event +message by instagram, 20/m, /^sender +instagram 1704294729383945772 \(verified/m, /^claims +phone \+19165551234, written "\(916\) 555-1234"/m, /^consent +none/m]],
    ["whatsapp", "please stop texting me", [/^sender +phone \+16505551234 Sheena/m, /whatsapp_bsuid US\.13491208655302741918/, /^claims +none/m, /^consent +opt_out for marketing by whatsapp, .*, to be reviewed$/m]],
    ["twilio", "STOP", [/^sender +phone \+19165551234/m, /^text +STOP$/m, /^consent +opt_out for everything by sms, said "STOP"$/m]],
  ])("%s: a signed sample arrives, and is understood", async (source, text, lines) => {
    const { code, output } = await webhook([source, text]);
    expect(output).toContain(`/webhooks/${source}  200`);
    for (const line of lines) expect(output).toMatch(line);
    expect(code).toBe(0);
  });

  test("with other secrets it is refused, and says what to do", async () => {
    const { code, output } = await webhook(["twilio", "Hi"], { TWILIO_AUTH_TOKENS: "five" });
    expect(output).toMatch(/401 .*BAD_SIGNATURE/);
    expect(code).toBe(1);
  });

  test.each([[[]], [["telegram", "Hi"]], [["twilio"]]])("%j is told how", async (words) => {
    expect(await webhook(words)).toEqual({ code: 1, output: expect.stringContaining("npm run webhook -- <instagram|whatsapp|twilio>") });
  });

  test("without a Worker it says so", async () => {
    expect(await webhook(["twilio", "Hi"], { PORT: "1" })).toEqual({ code: 1, output: expect.stringContaining("npm start") });
  });
});
