// The email functions of identity-hints. Bad user text is data: it comes back as null or as a reason.

/** A plain object: own, enumerable, JSON-safe properties. */
export interface Email {
  /** What to store and to send to: `local@domain`. */
  address: string;
  /**
   * What to match people on, never to send to: small letters, and the provider's own rules. Gmail: no dots, no `+tag`, one
   * domain. iCloud, Proton, Yandex: `+tag` and their several domains are one. Outlook, Fastmail: no `+tag`. Yahoo: no
   * `-tag`. Elsewhere a tag stays, as it may be another person's.
   */
  key: string;
  /** As typed: "Ann.Lee+news". */
  local: string;
  /** In small ASCII letters: "xn--bcher-kva.example" for "Bücher.example". */
  domain: string;
  /** The whole address that was probably meant: "john@gmail.com" for "john@gmial.con". Offer it, don't put it in place. */
  suggestion: string | null;
  /** Names a task or a desk (info@, front-desk@, reservas@, noreply@), not a person. */
  role: boolean;
  /** Of a provider that anybody can join, such as Gmail. */
  free: boolean;
  /** Of a domain of the list that `useDisposableDomains` was given, or under one. */
  disposable: boolean;
}

/**
 * Why a text is no address.
 * - `EMPTY`: nothing was typed.
 * - `NO_AT`: there is no `@`. `TWO_ATS`: there are several, or several addresses.
 * - `NO_LOCAL`, `NO_DOMAIN`: nothing before, or after, the `@`.
 * - `SPACE`: a blank inside. Those around an address are no reason.
 * - `BAD_CHARACTER`: a character that no address has there, such as `,` in a domain.
 * - `DOTS`: a full stop at an end of the local part or the domain, or two in a row.
 * - `QUOTES`: a quote that is not closed, or not around the whole local part.
 * - `LOCAL_TOO_LONG` (64 octets), `DOMAIN_TOO_LONG` (253), `LABEL_TOO_LONG` (63 between two full stops), `TOO_LONG` (254).
 * - `HYPHENS`: a word of the domain starts or ends with one.
 * - `NO_TLD`: the domain is one word, such as `gmail`.
 * - `BAD_TLD`: its end is one letter, or has digits.
 * - `IP_ADDRESS`: it is the number of a machine.
 */
export type EmailReason =
  | "EMPTY"
  | "NO_AT"
  | "TWO_ATS"
  | "NO_LOCAL"
  | "NO_DOMAIN"
  | "SPACE"
  | "BAD_CHARACTER"
  | "DOTS"
  | "QUOTES"
  | "LOCAL_TOO_LONG"
  | "DOMAIN_TOO_LONG"
  | "LABEL_TOO_LONG"
  | "TOO_LONG"
  | "HYPHENS"
  | "NO_TLD"
  | "BAD_TLD"
  | "IP_ADDRESS";

/**
 * Reads an address, by RFC 5321 and RFC 6531 (letters of any script). What people paste around one is taken off: blanks,
 * `<…>`, quotes, `mailto:`, a name before `<ann@example.com>`, a sentence's full stop. Null if the text is none.
 */
export function parseEmail(text: string | null | undefined): Email | null;

/**
 * The same, and why not. `message` is the reason in a plain English sentence; pages in other languages have their own by
 * `reason`. `suggestion` is the address's, or, for a text that is refused, the address that it is one slip away from:
 * "john@gmail.com" for "john@gmail,com".
 */
export function validateEmail(text: string | null | undefined):
  | { valid: true; reason: null; message: null; email: Email; suggestion: string | null }
  | { valid: false; reason: EmailReason; message: string; email: null; suggestion: string | null };

/**
 * What may be shown of an address to somebody who might not own it: "j•••@gmail.com"; where not anybody can join the
 * domain, "j•••@s•••.com". A text that is no address is "•••".
 */
export function maskEmail(text: string | null | undefined): string;

/**
 * Whose mail is thrown away: the domains to mark as `disposable`, in place of those before; none at first. A list is in
 * `identity-hints/disposable-domains.json`.
 */
export function useDisposableDomains(list: Iterable<string>): void;
