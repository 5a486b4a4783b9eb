import { badInput } from "./engine.js";
import { stringOf } from "./phone.js";

/** What is wrong with a text, by the engine's reasons in its order (`src/email/reason.rs`). */
const MESSAGES = {
  EMPTY: "Enter an email address.",
  NO_AT: "An email address has an @ in it.",
  TWO_ATS: "Enter one email address, with one @.",
  NO_LOCAL: "Something is missing before the @.",
  NO_DOMAIN: "Something is missing after the @.",
  SPACE: "An email address has no spaces in it.",
  BAD_CHARACTER: "There is a character in it that an email address cannot have.",
  DOTS: "There is a full stop too many.",
  QUOTES: "There is a quotation mark where none can be.",
  LOCAL_TOO_LONG: "The part before the @ is too long.",
  DOMAIN_TOO_LONG: "The part after the @ is too long.",
  LABEL_TOO_LONG: "A word after the @ is too long.",
  TOO_LONG: "The email address is too long.",
  HYPHENS: "A word after the @ starts or ends with a hyphen.",
  NO_TLD: "The end is missing, such as .com.",
  BAD_TLD: "The end is not one that exists, such as .com.",
  IP_ADDRESS: "After the @ comes a name, such as example.com, not a number.",
};
const REASONS = Object.keys(MESSAGES);
const ROLE = 1;
const FREE = 2;

/** The email functions over an engine. `email.d.ts` says what each takes and gives. */
export function emailFunctions(engine) {
  let disposable = new Set();

  function parseEmail(text) {
    return validateEmail(text).email;
  }

  function validateEmail(text) {
    const answer = ask(text);
    const [address, suggestion, key, marks] = answer.split("\0");
    if (!key) {
      const reason = REASONS[answer.charCodeAt(0) - 65];
      return { valid: false, reason, message: MESSAGES[reason], email: null, suggestion: answer.slice(1) || null };
    }
    const at = address.lastIndexOf("@");
    const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
    const email = {
      address,
      key,
      local,
      domain,
      suggestion: suggestion || null,
      role: (marks & ROLE) > 0,
      free: (marks & FREE) > 0,
      disposable: isDisposable(domain),
    };
    return { valid: true, reason: null, message: null, email, suggestion: email.suggestion };
  }

  function maskEmail(text) {
    return ask(text, true);
  }

  /** In NFC a letter with a mark is one character, which is what a domain's encoding is of. */
  function ask(text, isMask) {
    return engine.ask(engine.functions().examineEmail, stringOf(text).normalize(), isMask);
  }

  function useDisposableDomains(list) {
    if (typeof list?.[Symbol.iterator] !== "function" || typeof list === "string") throw badInput("A list of domains was expected.");
    disposable = new Set(Array.from(list, (domain) => stringOf(domain).trim().toLowerCase()));
  }

  /** Whether the list has the domain or one that it is under. */
  function isDisposable(domain) {
    for (let rest = domain; rest; rest = rest.slice(rest.indexOf(".") + 1 || rest.length)) if (disposable.has(rest)) return true;
    return false;
  }

  return { parseEmail, validateEmail, maskEmail, useDisposableDomains };
}
