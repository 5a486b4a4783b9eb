// The browsers that the page tests drive. CHROME and FIREFOX say where they are, if not where Debian puts them.

import puppeteer from "puppeteer-core";

const QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

const OPTIONS = {
  chromium: {
    browser: "chrome",
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...QUIET],
  },
  firefox: {
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
  },
};

export const BROWSERS = Object.keys(OPTIONS);

/** @param {"chromium" | "firefox"} name */
export function launch(name) {
  return puppeteer.launch({ headless: true, ...OPTIONS[name] });
}
