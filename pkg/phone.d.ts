// identity-hints/phone. Every function is synchronous once the module is ready.
// Bad user text is data: it comes back as null or as a reason. Misuse throws IdentityHintsError.

import type { Country } from "./country.js";
export type { Country };

/** Misuse, told by a stable `code`. */
export class IdentityHintsError extends Error {
  /**
   * - `NOT_INITIALIZED`: on the web, a call before `await init()`.
   * - `BAD_OPTIONS`: an option that does not exist, such as an unknown country.
   * - `BAD_INPUT`: a text that is not a string. `null` and `undefined` read as "".
   * - `WASM_NOT_FOUND`: what `init` fetched is not the wasm module.
   * - `PANIC`: a bug inside; the next call gets a fresh instance.
   */
  code: "NOT_INITIALIZED" | "BAD_OPTIONS" | "BAD_INPUT" | "WASM_NOT_FOUND" | "PANIC";
}

/**
 * Web: fetches and compiles the module once; later calls answer the same promise, after a failure it is tried again.
 * Node and workerd: done at import already. The source is needed only where a bundler moved the module.
 */
export function init(source?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
export function isReady(): boolean;
export const version: string;
/** The release of Google's metadata that the numbering plans were compiled from, such as "9.0.33". */
export const metadataVersion: string;

/** Google's PhoneNumberType. UNKNOWN: the number is not valid. */
export type PhoneType =
  | "FIXED_LINE"
  | "MOBILE"
  | "FIXED_LINE_OR_MOBILE"
  | "TOLL_FREE"
  | "PREMIUM_RATE"
  | "SHARED_COST"
  | "VOIP"
  | "PERSONAL_NUMBER"
  | "PAGER"
  | "UAN"
  | "VOICEMAIL"
  | "UNKNOWN";

/** Google's parse errors and possibility reasons under their own names; the last two are ours. */
export type PhoneReason =
  | "INVALID_COUNTRY_CODE"
  | "NOT_A_NUMBER"
  | "TOO_SHORT_AFTER_IDD"
  | "TOO_SHORT_NSN"
  | "TOO_LONG"
  | "TOO_SHORT"
  | "INVALID_LENGTH"
  | "IS_POSSIBLE_LOCAL_ONLY"
  | "NOT_VALID"
  | "TYPE_NOT_ALLOWED";

export interface PhoneOptions {
  /** Where a number without a calling code is dialled. Without it such a number is refused, not guessed. */
  defaultCountry?: Country;
}

/** A plain object: own, enumerable, JSON-safe properties. */
export interface Phone {
  /** "+19165551234" */
  e164: string;
  /** null: not geographic (+800 …), or not to be told from the numbering plans. */
  country: Country | null;
  /** "1" */
  callingCode: string;
  /** The national significant number, leading zeros kept: "9165551234" */
  nationalNumber: string;
  /** As typed. */
  extension: string | null;
  type: PhoneType;
  /** Whether the number fits the country's numbering plan. Nobody may hold it all the same. */
  valid: boolean;
  /** Whether its length does. */
  possible: boolean;
  /** "(916) 555-1234" */
  national: string;
  /** "+1 916-555-1234" */
  international: string;
  /** RFC 3966: "tel:+1-916-555-1234" */
  uri: string;
  /** What to match people on: E.164 after numbering-plan equivalences (Mexico +52 1, Argentina +54 9, Brazil's ninth digit). Not for dialling. */
  key: string;
}

/** The number in a text, valid or not; null if there is none. */
export function parsePhone(text: string | null | undefined, options?: PhoneOptions): Phone | null;

/** Whether a text is a valid number, of one of the types if any are given, and if not why. FIXED_LINE_OR_MOBILE counts as both. */
export function validatePhone(
  text: string | null | undefined,
  options?: PhoneOptions & { types?: PhoneType[] },
): { valid: boolean; reason: PhoneReason | null; phone: Phone | null };

/** The E.164 of a valid number, else null: the cheapest call. */
export function normalizePhone(text: string | null | undefined, options?: PhoneOptions): string | null;

/** Many at once: the E.164 of each valid number, else null. One crossing into wasm. */
export function normalizePhones(texts: (string | null | undefined)[], options?: PhoneOptions): (string | null)[];

export type PhoneStyle = "E164" | "NATIONAL" | "INTERNATIONAL" | "RFC3966";

/** Any text that parsePhone reads, in a style, or as somebody in another country dials it. */
export function formatPhone(
  text: string | null | undefined,
  style: PhoneStyle | { dialledFrom: Country },
  options?: PhoneOptions,
): string | null;

/** Google's MatchType. */
export type PhoneMatch = "EXACT_MATCH" | "NSN_MATCH" | "SHORT_NSN_MATCH" | "NO_MATCH" | "NOT_A_NUMBER";

/** How alike two numbers are. Without a default country, a number that names none matches on its national part at best. */
export function comparePhones(a: string | null | undefined, b: string | null | undefined, options?: PhoneOptions): PhoneMatch;

/**
 * What has been typed so far, as Google's as-you-type formatter shows it after the last key. A character that is neither
 * a digit nor a leading plus sign ends the formatting.
 */
export function formatAsYouType(text: string | null | undefined, country?: Country): string;

/** An edit of an input field, as its `input` event finds it. */
export interface PhoneEdit {
  /** What the field holds now, the edit applied. */
  value: string;
  /** Where the caret is now: the input's `selectionStart`. */
  caret: number;
  /** What the field held before. With it, deleting a bracket or a blank deletes the digit beside it. */
  previousValue?: string;
  /** The event's `inputType`. Without one, a text that grew by more than a character counts as pasted. */
  inputType?: string;
}

/**
 * What a field should show after an edit: the number formatted as it is typed, the caret beside the same digit.
 *
 * The digits stay what the edit made them. Pasted or filled in, a number with an international prefix, `00` or `tel:`
 * is shown behind a plus sign. An extension may follow the number. A text with anything else stays as it is.
 */
export function editPhone(
  edit: PhoneEdit,
  options?: PhoneOptions,
): {
  value: string;
  caret: number;
  phone: Phone | null;
  /** Of the calling code behind a plus sign, else the default country: a national number is never given another one. */
  country: Country | null;
};

/** Google's Leniency, from the most lenient on. */
export type Leniency = "POSSIBLE" | "VALID" | "STRICT_GROUPING" | "EXACT_GROUPING";

/** A phone in a text: `text.slice(start, end) === raw`, in UTF-16 units like every offset in JavaScript. */
export interface FoundPhone {
  start: number;
  end: number;
  raw: string;
  phone: Phone;
  /**
   * How sure it is, from 0 to 1, that this number is meant and not one of another country: 1 if it names its calling
   * code, 0.9 if it is read in the first of the countries; 0.1 less for each country before the one it is read in, for
   * three at most; 0.3 less if it would be another number in another of the countries.
   */
  confidence: number;
}

/**
 * The phones in a text, in order; Google's PhoneNumberMatcher. It takes time in proportion to the text.
 *
 * - `leniency`: how sure a number must be. VALID if none is given.
 * - `countries`: tried in order, after `defaultCountry`, where a number names no calling code; the first in which it
 *   is a number by the leniency claims it.
 * - `context`: "chat" leaves out what is more likely something else: numbers of cards, accounts, orders and invoices,
 *   addresses of pages, machines and people, dates, times, prices and coordinates.
 */
export function findPhones(
  text: string | null | undefined,
  options?: PhoneOptions & { leniency?: Leniency; context?: "google" | "chat"; countries?: Country[] },
): FoundPhone[];

/** A valid example in E.164, of a fixed line if no type is given; null if the plan has no such type. */
export function examplePhone(country: Country, type?: PhoneType): string | null;

/** "1" for "US"; null for what is no country. */
export function callingCode(country: Country): string | null;

/** Every country with a numbering plan, by code. */
export function countries(): Country[];

/** "+1 •••-•••-1234": the calling code and the last four digits, but never more than half. A text that is no number is masked whole. */
export function maskPhone(text: string | null | undefined, options?: PhoneOptions): string;
