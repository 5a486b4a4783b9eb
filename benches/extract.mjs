// How well messages are read, beside libphonenumber-js's finder on the same ones: `npm run report:extract` once pkg/gen is
// built.
//
// The messages are those of tests/cases/messages.json, each with every detail that it has. A detail is right if its words
// and its value are. It prints, and fails only where a kind is below what is promised: tests/cases.rs holds each message.
import { readFileSync } from "node:fs";
import { findPhoneNumbersInText } from "libphonenumber-js";
import * as max from "libphonenumber-js/max";
import * as api from "identity-hints";
import { details } from "../tests/js/cases.mjs";

const PROMISED = 0.95;
const cases = JSON.parse(readFileSync(new URL("../tests/cases/messages.json", import.meta.url), "utf8"));

/** The details of a message as comparable lines. */
const lines = (found) => Object.entries(found).flatMap(([kind, all]) => Object.entries(all).map(([words, value]) => [kind, `${words} = ${JSON.stringify(value)}`]));

/** Counts what was found, wrongly found and missed, by kind. */
function tally(answers) {
  const counts = {};
  const of = (kind) => (counts[kind] ??= { right: 0, alarms: 0, missed: 0 });
  for (const { got, want } of answers) {
    const [have, need] = [lines(got), lines(want)];
    const has = (list, [kind, line]) => list.some(([of, other]) => of === kind && other === line);
    for (const line of have) of(line[0])[has(need, line) ? "right" : "alarms"]++;
    for (const line of need) if (!has(have, line)) of(line[0]).missed++;
  }
  return counts;
}

const row = (...cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(28) : String(cell).padStart(12))).join(""));
const share = (part, whole) => (whole === 0 ? 1 : part / whole);

const answers = cases.map(({ args, result }) => ({ got: details(args[0], api.extract(...args)), want: result }));
let isKept = true;
row(`${cases.length} messages`, "right", "false alarms", "missed", "precision", "recall");
for (const [kind, { right, alarms, missed }] of Object.entries(tally(answers))) {
  const [precision, recall] = [share(right, right + alarms), share(right, right + missed)];
  isKept &&= precision >= PROMISED && recall >= PROMISED;
  row(kind, right, alarms, missed, precision.toFixed(3), recall.toFixed(3));
}

const onlyPhones = ({ phones = {} }) => ({ phones });
const peer = (find) => ({ args: [text, { defaultCountry }], result }) => ({
  got: { phones: Object.fromEntries(find(text, defaultCountry).map(({ startsAt, endsAt, number }) => [text.slice(startsAt, endsAt), number.number])) },
  want: onlyPhones(result),
});
const PEERS = { "libphonenumber-js": findPhoneNumbersInText, "libphonenumber-js/max": max.findPhoneNumbersInText };

console.log();
row("phones", "right", "false alarms", "missed");
const ours = tally(answers.map(({ got, want }) => ({ got: onlyPhones(got), want: onlyPhones(want) }))).phones;
row("identity-hints", ours.right, ours.alarms, ours.missed);
for (const [name, find] of Object.entries(PEERS)) {
  const { right, alarms, missed } = tally(cases.map(peer(find))).phones;
  row(name, right, alarms, missed);
}

const TYPICAL = "Hi, this is Sarah Miller. We'd like hibachi for 12 people on Nov 25th at 6pm, budget is around $900. Text me at (916) 555-1234 or sarah@example.com thx";
const LONG = `${TYPICAL} `.repeat(Math.ceil(2000 / TYPICAL.length)).slice(0, 2000);
const NO_DETAIL = "Do you know whether the place next door has a car park that your visitors can use when it rains, and does anybody watch it in the evening hours then?";
const options = { defaultCountry: "US", now: "2025-11-12T10:00:00" };

/** Microseconds a call, warm: the best of some rounds. */
function microseconds(call) {
  for (let i = 0; i < 2000; i++) call();
  let best = Infinity;
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    for (let i = 0; i < 300; i++) call();
    best = Math.min(best, (performance.now() - start) / 300);
  }
  return (best * 1000).toFixed(1);
}

console.log();
row("µs each, warm", "extract", "redact", "peer's phones");
for (const [name, text] of Object.entries({ [`typical, ${TYPICAL.length} characters`]: TYPICAL, [`no detail, ${NO_DETAIL.length} characters`]: NO_DETAIL, "2000 characters": LONG })) {
  row(name, microseconds(() => api.extract(text, options)), microseconds(() => api.redact(text, options)), microseconds(() => findPhoneNumbersInText(text, "US")));
}
if (!isKept) {
  console.error(`\nA kind is below ${PROMISED}.`);
  process.exitCode = 1;
}
