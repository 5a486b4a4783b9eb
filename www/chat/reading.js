// What one chat message says, as a flat list in the order of the text. The page reads a message while it is typed, the
// Worker when it arrives: by the same rules, so that the visitor has seen what is kept.

/**
 * @typedef {"phone" | "email" | "handle" | "name" | "partySize" | "date" | "moveIn" | "budget" | "unit" | "channel" | "onBehalfOf"} Kind
 *
 * Spans are UTF-16 offsets. `problem` is the reason why what looks like a number is none.
 * @typedef {{ kind: Kind, start: number, end: number, value: any, confidence: number, problem?: string }} Finding
 *
 * `asked` is what the visitor was last asked for: "8" alone is then how many they are. `ignored` are spans that the
 * visitor has said are not what they were taken for.
 * @typedef {{ country?: string | null, now: string, asked?: string | null, ignored?: [number, number][] }} Circumstances
 *
 * @typedef {Pick<typeof import("identity-hints"), "countries" | "extract" | "findPhones" | "validatePhone">} Engine
 */

/**
 * What turns a bare answer into a sentence that says of what it is the answer.
 * @type {Record<string, { kinds: Kind[], before: string }>}
 */
const QUESTIONS = {
  partySize: { kinds: ["partySize"], before: "party of " },
  date: { kinds: ["date"], before: "on " },
  name: { kinds: ["name"], before: "my name is " },
};

/**
 * @param {Engine} engine @param {string} text @param {Circumstances} circumstances
 * @returns {{ findings: Finding[], consent: import("identity-hints").Extraction["consent"] }}
 */
export function readMessage(engine, text, { country, now, asked = null, ignored = [] }) {
  const options = phoneOptions(engine, country);
  const extraction = engine.extract(text, { ...options, now });
  const findings = listed(extraction);
  const question = Object.hasOwn(QUESTIONS, asked ?? "") ? QUESTIONS[/** @type {string} */ (asked)] : undefined;
  if (question && !findings.some(({ kind }) => question.kinds.includes(kind))) {
    const { before, kinds } = question;
    for (const found of listed(engine.extract(before + text, { ...options, now }))) {
      const moved = { ...found, start: Math.max(found.start - before.length, 0), end: found.end - before.length };
      if (kinds.includes(found.kind) && moved.end > 0 && isFree(findings, moved)) findings.push(moved);
    }
  }
  findings.push(...unfinishedPhones(engine, text, options, findings));
  return {
    findings: findings.filter((found) => isFree(ignored.map(([start, end]) => ({ start, end })), found)).sort((a, b) => a.start - b.start),
    consent: extraction.consent,
  };
}

/**
 * How numbers are read for a country; one that is unknown is as good as none.
 * @param {Pick<Engine, "countries">} engine @param {string | null} [country] @returns {import("identity-hints").PhoneOptions}
 */
export function phoneOptions(engine, country) {
  const known = engine.countries().find((code) => code === country);
  return known ? { defaultCountry: known } : {};
}

/** @param {import("identity-hints").Extraction} extraction @returns {Finding[]} */
function listed({ phones, emails, handles, names, preferences }) {
  const { partySize, date, moveIn, budget, units = [], channel, onBehalfOf } = preferences;
  const single = { partySize, date, moveIn, budget, channel, onBehalfOf };
  /** @param {Kind} kind @param {{ start: number, end: number, confidence: number }} found @param {any} value @returns {Finding} */
  const of = (kind, found, value) => ({ kind, start: found.start, end: found.end, value, confidence: found.confidence });
  return [
    ...phones.map((found) => of("phone", found, found.phone)),
    ...emails.map((found) => of("email", found, found.email)),
    ...handles.map((found) => of("handle", found, found.handle)),
    ...names.map((found) => of("name", found, found.name)),
    ...units.map((found) => of("unit", found, found.value)),
    ...Object.entries(single).flatMap(([kind, found]) => (found ? [of(/** @type {Kind} */ (kind), found, found.value)] : [])),
  ].sort((a, b) => a.start - b.start);
}

/**
 * Numbers as long as a phone's that no numbering plan has: better said while they are typed than when nobody answers.
 * @param {Engine} engine @param {string} text @param {import("identity-hints").PhoneOptions} options @param {Finding[]} findings
 * @returns {Finding[]}
 */
function unfinishedPhones(engine, text, options, findings) {
  return engine
    .findPhones(text, { ...options, leniency: "POSSIBLE", context: "chat" })
    .filter((found) => !found.phone.valid && isFree(findings, found))
    .map(({ start, end, raw, phone }) => ({
      kind: /** @type {const} */ ("phone"),
      start,
      end,
      value: phone,
      confidence: 0,
      problem: engine.validatePhone(raw, options).reason ?? "NOT_VALID",
    }));
}

/** @param {{ start: number, end: number }[]} taken @param {{ start: number, end: number }} place */
const isFree = (taken, { start, end }) => !taken.some((other) => other.start < end && start < other.end);
