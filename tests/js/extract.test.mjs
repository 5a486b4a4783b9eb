// What the cases do not say of `extract`: its shape, its spans, its confidence.
import { expect, test } from "vitest";
import * as api from "identity-hints";

const OPTIONS = { defaultCountry: "US", now: "2025-11-12T10:00:00" };
const MESSAGE = "🎉 I'm Zoë Müller! Party of six on Nov 25th at 6pm, 2 bed under $2k, text me at (916) 555-1234 or zoe@example.com, ig: @zoe";

test("the answer is a plain object, whatever was found", () => {
  for (const text of ["", MESSAGE, "STOP"]) {
    const found = api.extract(text, OPTIONS);
    expect(Object.keys(found)).toEqual(["phones", "emails", "handles", "names", "preferences", "consent"]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  }
  expect(api.extract("", OPTIONS)).toEqual({ phones: [], emails: [], handles: [], names: [], preferences: {}, consent: null });
});

test("details are those that the other functions read", () => {
  const { phones, emails, handles, names, preferences } = api.extract(MESSAGE, OPTIONS);
  const at = ({ start, end }) => MESSAGE.slice(start, end);
  expect(phones).toEqual(api.findPhones(MESSAGE, { ...OPTIONS, context: "chat" }));
  expect(emails).toEqual([{ start: MESSAGE.indexOf("zoe@"), end: MESSAGE.indexOf(", ig"), email: api.parseEmail("zoe@example.com"), confidence: 0.99 }]);
  expect(handles.map(at)).toEqual(["ig: @zoe"]);
  expect(handles[0].handle).toEqual(api.parseHandle("ig: @zoe"));
  expect(names.map(at)).toEqual(["Zoë Müller"]);
  expect(names[0].name).toEqual(api.parseName("Zoë Müller"));
  expect(at(preferences.partySize)).toBe("Party of six");
  expect(preferences.units.map(({ value }) => value)).toEqual(["2 bedroom"]);
});

test("disposable addresses are told here too", () => {
  api.useDisposableDomains(["mailinator.com"]);
  expect(api.extract("ann@mailinator.com").emails[0].email.disposable).toBe(true);
  api.useDisposableDomains([]);
});

test("confidence falls with what is said", () => {
  const ofParty = (text) => api.extract(text, OPTIONS).preferences.partySize.confidence;
  expect(ofParty("8 people")).toBeGreaterThan(ofParty("party of 8"));
  expect(ofParty("party of 8")).toBeGreaterThan(ofParty("for 8"));
  const ofDate = (text) => api.extract(text, OPTIONS).preferences.date.confidence;
  expect(ofDate("Nov 25th")).toBeGreaterThan(ofDate("12/25/2025"));
  expect(ofDate("12/25/2025")).toBeGreaterThan(ofDate("next Saturday"));
});

test("consent names the version of its words", () => {
  expect(api.consentVersion).toMatch(/^\d{4}-\d\d\.\d+$/);
  expect(api.extract("Please stop texting me").consent).toEqual({ intent: "OPT_OUT_LIKELY", start: 7, end: 19, version: api.consentVersion });
});

test("what is no text is refused", () => {
  for (const call of [() => api.extract(5), () => api.redact({}), () => api.extract("a", "US"), () => api.extract("a", { now: 5 })]) {
    expect(call).toThrow(api.IdentityHintsError);
  }
});

test("lone surrogates and zeros do no harm", () => {
  for (const text of ["\ud800 I'm John", "john@doe.com \udc00", "\0 for 8 people \0", "\ud83c"]) {
    const { names, emails, preferences } = api.extract(text, OPTIONS);
    for (const { start, end } of [...names, ...emails, ...[preferences.partySize ?? []].flat()]) expect(text.slice(start, end)).toMatch(/^(John|john@doe\.com|for 8 people)$/);
    expect(typeof api.redact(text)).toBe("string");
  }
});
