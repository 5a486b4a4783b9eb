// The corpus, run against any host's API object. Pure, so that Node, workerd and a browser page share it.

/** The files of tests/cases/ that each artifact answers. */
const PHONE = ["phone", "edit", "find"];
const BROWSER = [...PHONE, "short", "email", "name", "compare", "handle", "mask"];
export const FILES = { phone: PHONE, browser: BROWSER, edge: [...BROWSER, "inbound"] };

/** Runs each case and returns those that failed, each as one readable line. */
export function runCases(api, cases) {
  return cases.flatMap((testCase) => {
    const want = testCase.throws ? `throws ${testCase.throws}` : show(testCase.result);
    const got = answer(api, testCase);
    return got === want ? [] : [`${testCase.call}(${clip(testCase.args.map(show).join(", "))}) — ${testCase.why}\n  want ${want}\n  got  ${got}`];
  });
}

function answer(api, { call, args }) {
  try {
    const result = api[call](...(BYTES[call]?.(...args) ?? args));
    return show(call === "editPhone" ? brief(api, result, args[1]) : result);
  } catch (error) {
    const known = error instanceof api.IdentityHintsError;
    return known ? `throws ${error.code}` : `throws ${error}, which is no IdentityHintsError`;
  }
}

/** A case writes the bytes of a body as the text that they are. */
const bytes = (text) => new TextEncoder().encode(text);
const BYTES = {
  verifyWebhook: (source, { body, ...request }) => [source, { ...request, body: bytes(body) }],
  readWebhook: (source, body, options) => [source, bytes(body), options],
};

/** The number of an edit is the one that the value parses to, of which a case names the E.164 form. */
function brief(api, { phone, ...edited }, options) {
  const parsed = api.parsePhone(edited.value, options);
  return { ...edited, phone: show(phone) === show(parsed) ? (phone?.e164 ?? null) : phone };
}

/** JSON with sorted keys, and undefined told from null: what two answers must share to be equal. */
function show(value) {
  if (value === undefined) return "undefined";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, show).join(",")}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${show(value[key])}`).join(",")}}`;
}

function clip(text) {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
