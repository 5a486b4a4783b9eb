// What the package does about emails besides the corpus: lists of disposable domains, and how it says what is wrong.
import { createRequire } from "node:module";
import { afterEach, expect, test } from "vitest";
import { IdentityHintsError, parseEmail, useDisposableDomains, validateEmail } from "identity-hints";

const disposableDomains = createRequire(import.meta.url)("identity-hints/disposable-domains.json");

afterEach(() => useDisposableDomains([]));

test("nothing is disposable until a list says so", () => {
  expect(parseEmail("ann@mailinator.com").disposable).toBe(false);
  useDisposableDomains(new Set(["mailinator.com"]));
  expect(parseEmail("ann@mailinator.com").disposable).toBe(true);
  expect(validateEmail("ann@Mailinator.COM").email.disposable).toBe(true);
});

test("what is under a listed domain is listed, what only ends like it is not", () => {
  useDisposableDomains(["mailinator.com"]);
  expect(parseEmail("ann@eu.mailinator.com").disposable).toBe(true);
  expect(parseEmail("ann@notmailinator.com").disposable).toBe(false);
  expect(parseEmail("ann@mailinator.com.example").disposable).toBe(false);
});

test("a new list replaces the old one, however its lines are written", () => {
  useDisposableDomains(["mailinator.com"]);
  useDisposableDomains([" Example.NET\n", ""]);
  expect(parseEmail("ann@mailinator.com").disposable).toBe(false);
  expect(parseEmail("ann@example.net").disposable).toBe(true);
  expect(parseEmail("ann@example.com").disposable).toBe(false);
});

test("the list that ships has domains as addresses have them, and none of a provider's", () => {
  expect(disposableDomains.length).toBeGreaterThan(300);
  expect(new Set(disposableDomains).size).toBe(disposableDomains.length);
  useDisposableDomains(disposableDomains);
  for (const domain of disposableDomains) expect(parseEmail(`ann@${domain}`), domain).toMatchObject({ domain, free: false, disposable: true });
});

test.each([["one text", "mailinator.com"], ["nothing", undefined], ["an object", {}], ["numbers", [5]]])("%s is no list", (_, list) => {
  expect(() => useDisposableDomains(list)).toThrow(IdentityHintsError);
  expect(() => useDisposableDomains(list)).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
});

test("answers are plain data", () => {
  for (const text of ["ann@example.com", "ann@gmial.com", "nobody"]) {
    const verdict = validateEmail(text);
    expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
    expect(parseEmail(text)).toEqual(verdict.email);
  }
});
