// Google's own answers, from CORPUS_DIR, through the packaged module: every field of every record.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import * as browser from "identity-hints";
import * as phone from "identity-hints/phone";
import { ourAnswer } from "./google.mjs";

const CORPUS = process.env.CORPUS_DIR ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
const ORACLES = ["oracle_dev", "oracle_hard_dev"];
const file = (name) => join(CORPUS, "phone", `${name}.jsonl.gz`);
const missing = !ORACLES.every((name) => existsSync(file(name)));
if (missing) console.warn(`skipped: no oracle under ${CORPUS}; set CORPUS_DIR`);

const records = (name) => gunzipSync(readFileSync(file(name))).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** An oracle record in the words of our API; only the fields that it has. */
function wanted(record) {
  if (record.err) return { reason: record.err };
  const answer = {
    e164: record.e164,
    country: record.region === "001" ? null : record.region,
    type: record.type,
    valid: record.valid,
    possible: record.possible,
    reason: record.valid ? null : record.why === "IS_POSSIBLE" ? "NOT_VALID" : record.why,
    national: record.nat,
    international: record.intl,
    uri: record.rfc,
    dialledFrom: record.fromUS,
  };
  if ("ext" in record) answer.extension = record.ext;
  if ("nsn" in record) answer.nationalNumber = record.nsn;
  return answer;
}

const LENIENCIES = ["POSSIBLE", "VALID", "STRICT_GROUPING", "EXACT_GROUPING"];

describe.skipIf(missing)("the oracle", () => {
  const suites = [["identity-hints", browser], ["identity-hints/phone", phone]].flatMap(([name, api]) => ORACLES.map((oracle) => [name, oracle, api]));

  test.each(suites)("%s agrees with %s", { timeout: 120_000 }, (_, oracle, api) => {
    const all = records(oracle);
    const differences = all.flatMap((record) => {
      const want = wanted(record);
      const got = ourAnswer(api, record.in, record.rg);
      if (want.e164 === undefined && got.e164 !== undefined) return [`${JSON.stringify(record.in)} ${record.rg}: parsed as ${got.e164}, Google says ${want.reason}`];
      return Object.keys(want)
        .filter((field) => got[field] !== want[field])
        .map((field) => `${JSON.stringify(record.in)} ${record.rg}: ${field} is ${JSON.stringify(got[field])}, Google says ${JSON.stringify(want[field])}`);
    });
    expect(all.length).toBeGreaterThan(10_000);
    expect(differences.slice(0, 20)).toEqual([]);
  });

  test.each([["identity-hints", browser], ["identity-hints/phone", phone]])("%s finds what Google finds in texts", (_, api) => {
    const texts = records("find_dev");
    const differences = texts.flatMap(({ text, rg, ...wanted }) =>
      LENIENCIES.flatMap((leniency) => {
        const found = api.findPhones(text, { defaultCountry: rg, leniency });
        const got = JSON.stringify(found.map(({ start, end, phone }) => [start, end, phone.e164, phone.extension ?? ""]));
        const want = JSON.stringify(wanted[leniency]);
        return got === want ? [] : [`${JSON.stringify(text)} ${rg} ${leniency}: ${got}, Google says ${want}`];
      }),
    );
    expect(texts.length).toBeGreaterThan(5000);
    expect(differences.slice(0, 20)).toEqual([]);
  });
});
