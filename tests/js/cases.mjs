// The corpus, run against any host's API object. Pure, so that Node, workerd and a browser page share it.

/** The files of tests/cases/ that each artifact answers. */
const PHONE = ["phone", "edit", "find"];
const BROWSER = [...PHONE, "short", "email", "name", "compare", "handle", "mask", "extract", "messages"];
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
    if (call === "extract") return show(details(args[0], result));
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

/** What was found, in brief: the words of each detail and its chief property. */
export function details(text, { phones, emails, handles, names, preferences, consent }) {
  const out = {};
  const put = (kind, { start, end }, value) => ((out[kind] ??= {})[text.slice(start, end)] = value);
  for (const found of phones) put("phones", found, found.phone.e164);
  for (const found of emails) put("emails", found, found.email.address);
  for (const found of handles) put("handles", found, found.handle.key);
  for (const found of names) put("names", found, found.name.display);
  for (const [kind, found] of Object.entries(preferences)) for (const one of [found].flat()) put(kind, one, one.value);
  if (consent) put("consent", consent, consent.intent);
  return out;
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
