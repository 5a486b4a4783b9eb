// How fast, beside the peers: `npm run bench`, or `node benches/peers.mjs` once pkg/gen is built.
//
// Everything runs in one process in interleaved rounds, so that only the ratios mean anything; the
// first answer is timed in fresh processes. It prints and never fails: a bar is a matter for checks.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL, fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL("..", import.meta.url));

const INPUTS = [
  ["(916) 555-1234", "US"], ["916-445-1254", "US"], ["+44 20 7946 0958", "GB"], ["0412 345 678", "AU"],
  ["+61412345678", "AU"], ["06 12 34 56 78", "FR"], ["+49 30 901820", "DE"], ["9165559999", "US"],
  ["(212) 555-0187 ext 5", "US"], ["13800138000", "CN"], ["+55 11 96123-4567", "BR"], ["02-312 3456", "TH"],
  ["090-1234-5678", "JP"], ["+39 06 6982 1234", "IT"], ["call me", "US"], ["12", "US"],
];
const OPTIONS = new Map(INPUTS.map(([, country]) => [country, { defaultCountry: country }]));
const BATCH = Array.from({ length: 1000 }, (_, i) => INPUTS[i % 13][0]);
const US = OPTIONS.get("US");

// ── the same two questions, asked in each library's own words ───────────────────────────────────

const ours = await import("identity-hints/phone");
const js = require("libphonenumber-js/max");
const { PhoneNumberFormat: F, PhoneNumberUtil } = require("google-libphonenumber");
const google = PhoneNumberUtil.getInstance();
const { parsePhoneNumber: awesome } = require("awesome-phonenumber");

function googleParsed(text, country) {
  try {
    return google.parse(text, country);
  } catch {
    return null;
  }
}

const NORMALIZE = {
  "identity-hints": (text, country) => ours.normalizePhone(text, OPTIONS.get(country)),
  "libphonenumber-js/max": (text, country) => {
    const p = js.parsePhoneNumberFromString(text, country);
    return p?.isValid() ? p.number : null;
  },
  "google-libphonenumber": (text, country) => {
    const p = googleParsed(text, country);
    return p && google.isValidNumber(p) ? google.format(p, F.E164) : null;
  },
  "awesome-phonenumber": (text, country) => {
    const p = awesome(text, { regionCode: country });
    return p.valid ? p.number.e164 : null;
  },
};

const FULL = {
  "identity-hints": (text, country) => {
    const p = ours.parsePhone(text, OPTIONS.get(country));
    return p && p.e164 + p.national + p.international + p.type + p.country + p.valid + p.possible;
  },
  "libphonenumber-js/max": (text, country) => {
    const p = js.parsePhoneNumberFromString(text, country);
    return p && p.number + p.formatNational() + p.formatInternational() + p.getType() + p.country + p.isValid() + p.isPossible();
  },
  "google-libphonenumber": (text, country) => {
    const p = googleParsed(text, country);
    return p && google.format(p, F.E164) + google.format(p, F.NATIONAL) + google.format(p, F.INTERNATIONAL)
      + google.getNumberType(p) + google.getRegionCodeForNumber(p) + google.isValidNumber(p) + google.isPossibleNumber(p);
  },
  "awesome-phonenumber": (text, country) => {
    const p = awesome(text, { regionCode: country });
    return p.number && p.number.e164 + p.number.national + p.number.international + p.type + p.regionCode + p.valid + p.possible;
  },
};

// The peers have no batch call: a batch is a loop of the question above.
const each = (normalize) => () => BATCH.map((text) => normalize(text, "US"));
const MANY = Object.fromEntries(Object.entries(NORMALIZE).map(([name, f]) => [name, each(f)]));
MANY["identity-hints"] = () => ours.normalizePhones(BATCH, US);

// ── timing ──────────────────────────────────────────────────────────────────────────────────────

const ROUNDS = 9;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Nanoseconds a call, and how many times ours that is: the median of interleaved rounds. */
function compare(questions, calls, each = 1) {
  const names = Object.keys(questions);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) { // round -1 warms up
    for (const name of names) {
      const ask = questions[name];
      const start = process.hrtime.bigint();
      for (let i = 0; i < calls; i++) ask(...INPUTS[i % INPUTS.length]);
      const spent = Number(process.hrtime.bigint() - start) / calls / each;
      if (round >= 0) times[name].push(spent);
    }
  }
  const [first] = names;
  return names.map((name) => ({
    name,
    value: median(times[name]),
    ratio: median(times[name].map((time, round) => time / times[first][round])),
  }));
}

const FIRST = {
  "identity-hints": `const { parsePhone } = await import("identity-hints/phone"); parsePhone("(916) 555-1234", { defaultCountry: "US" });`,
  "libphonenumber-js/max": `require("libphonenumber-js/max").parsePhoneNumberFromString("(916) 555-1234", "US").isValid();`,
  "google-libphonenumber": `const u = require("google-libphonenumber").PhoneNumberUtil.getInstance(); u.isValidNumber(u.parse("(916) 555-1234", "US"));`,
  "awesome-phonenumber": `require("awesome-phonenumber").parsePhoneNumber("(916) 555-1234", { regionCode: "US" }).valid;`,
};

/** Milliseconds from nothing loaded to an answer, in processes of their own. */
function firstAnswers() {
  const prelude = `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(import.meta.url)}); const start = performance.now();`;
  const once = (code) => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", `${prelude} ${code} console.log(performance.now() - start)`], { cwd: ROOT, encoding: "utf8" });
    return Number(stdout.trim());
  };
  const times = Object.fromEntries(Object.keys(FIRST).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const name of Object.keys(FIRST)) times[name].push(once(FIRST[name]));
  const ours = median(times["identity-hints"]);
  return Object.entries(times).map(([name, values]) => ({ name, value: median(values), ratio: median(values) / ours }));
}

function print(title, unit, rows) {
  console.log(`\n${title}`);
  for (const { name, value, ratio } of rows) {
    const number = unit === "ms" ? value.toFixed(1) : Math.round(value).toLocaleString("en");
    console.log(`  ${name.padEnd(24)} ${number.padStart(9)} ${unit}   ${ratio === 1 ? "" : `${ratio.toFixed(1)}×`}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`Node ${process.version}, metadata ${ours.metadataVersion}; × is how many times our own time`);
  print("valid E.164 or null", "ns", compare(NORMALIZE, 2000));
  print("full result: E.164, national, international, type, country, valid, possible", "ns", compare(FULL, 1000));
  print("normalizePhones, 1,000 at a time, per number", "ns", compare(MANY, 4, BATCH.length));
  print("first answer, import included", "ms", firstAnswers());
}
