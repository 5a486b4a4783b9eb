// How well mistyped emails are mended, beside mailcheck: `npm run report:email` once pkg/gen is built.
//
// The slips and the common domains are those of tests/cases/; mailcheck is asked with its own list of domains, and with
// all the common ones. It prints and never fails: tests/email.rs is what holds ours.
import { readFileSync } from "node:fs";
import mailcheck from "mailcheck";
import { validateEmail } from "identity-hints";

const casesOf = (file) => JSON.parse(readFileSync(new URL(`../tests/cases/${file}.json`, import.meta.url), "utf8"));
const slips = casesOf("email-typos");
const domains = casesOf("email-domains");

const checkedWith = (lists) => (email) => mailcheck.run({ email, ...lists, suggested: ({ full }) => full, empty: () => null });
const PEERS = {
  "identity-hints": (email) => validateEmail(email).suggestion,
  mailcheck: checkedWith({}),
  [`mailcheck, ${domains.length} domains`]: checkedWith({ domains }),
};

const at = (domain) => `ann@${domain}`;

function microseconds(suggest) {
  const emails = [...slips.map(([typed]) => at(typed)), ...domains.map(at)];
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    emails.forEach(suggest);
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / emails.length;
}

function report(name, suggest) {
  const answers = slips.map(([typed, meant]) => ({ got: suggest(at(typed)) || null, meant: at(meant) }));
  const missed = answers.filter(({ got }) => got === null).length;
  const corrected = answers.filter(({ got, meant }) => got === meant).length;
  const alarms = domains.filter((domain) => suggest(at(domain)));
  const figures = [corrected, answers.length - corrected - missed, missed, alarms.length, microseconds(suggest).toFixed(1)];
  console.log(name.padEnd(24) + figures.map((figure) => String(figure).padStart(14)).join(""));
}

console.log(`${slips.length} slips, ${domains.length} domains`.padEnd(24) + ["corrected", "wrong", "missed", "false alarms", "µs each"].map((head) => head.padStart(14)).join(""));
for (const [name, suggest] of Object.entries(PEERS)) report(name, suggest);
