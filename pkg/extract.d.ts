// identity-hints: what one message says.

import type { Email } from "./email.js";
import type { Handle } from "./handle.js";
import type { PersonName } from "./name.js";
import type { FoundPhone, PhoneOptions } from "./phone.js";

/** A detail; `text.slice(start, end)` is where it stands. `confidence` is from 0 to 1: see `extract`. */
export interface Found<T> {
  value: T;
  start: number;
  end: number;
  confidence: number;
}

/** "not_phone" is said of a channel that is not wanted, where no other is wished for. */
export type Channel = "sms" | "phone" | "email" | "whatsapp" | "telegram" | "instagram" | "messenger" | "signal" | `not_${string}`;

export interface Preferences {
  /** How many will come: "party of six", "4-6 ppl", "8 adults and 3 kids". */
  partySize?: Found<{ min: number; max: number; adults?: number; children?: number }>;
  /** When: an ISO date, and "18:00" if an hour is told. An hour without a day is none. */
  date?: Found<{ date: string; time?: string }>;
  /** When to move in: an ISO date. "By March" is its first, "end of May" its last. */
  moveIn?: Found<string>;
  /** In whole units of a currency (ISO 4217): the one that is named, else the country's. */
  budget?: Found<{ min: number | null; max: number | null; currency: string }>;
  /** "studio", "1 bedroom", "2 bedroom", "loft", "penthouse", "townhouse", "duplex". */
  units?: Found<string>[];
  channel?: Found<Channel>;
  /** For whom somebody writes, or who acts for them, as it stands there: "boss", "Mr. Lee". */
  onBehalfOf?: Found<string>;
}

export interface Consent {
  /** OPT_OUT: the whole message is a word that carriers act upon. OPT_OUT_LIKELY: the same in other words; suppress, and let somebody look. */
  intent: "OPT_OUT" | "OPT_OUT_LIKELY" | "OPT_IN" | "HELP";
  /** The words that say so. */
  start: number;
  end: number;
  /** `consentVersion`: keep it with the record. */
  version: string;
}

/** A plain object: own, enumerable, JSON-safe properties. Each list is in the order of the text; no two details share a character. */
export interface Extraction {
  phones: FoundPhone[];
  emails: { start: number; end: number; email: Email; confidence: number }[];
  handles: { start: number; end: number; handle: Handle; confidence: number }[];
  /** Names that the person gives: their own, or the one to book under. */
  names: { start: number; end: number; name: PersonName; confidence: number }[];
  preferences: Preferences;
  consent: Consent | null;
}

export interface ExtractOptions extends PhoneOptions {
  /** An ISO date and time: the day on which the message was written, where it was written. Without it "tomorrow" and "Nov 25th" are no days. */
  now?: string;
  /** What the business has asked, and a bare yes would answer: to send messages again, or to confirm an opt-in. Without it a yes says nothing of consent. */
  awaiting?: "OPT_IN" | "CONFIRMATION";
}

/**
 * What a message says: phones, emails, handles, names, preferences, consent. `defaultCountry` says where a number
 * without a calling code is dialled, whether the day is written before the month, and whose dollars are meant.
 *
 * Confidence tells how a thing was said: .99 for what is written as nothing else is (an address, a link), over .9 for
 * what a word beside it names ("party of 6", "my name is"), down to .7 for what stands alone ("for 8", "@johndoe").
 */
export function extract(text: string | null | undefined, options?: ExtractOptions | null): Extraction;

/** The text with every phone, email, handle and given name replaced by [phone], [email], [handle], [name]: for logs. */
export function redact(text: string | null | undefined, options?: PhoneOptions | null): string;

/** The version of the words by which consent is read. */
export const consentVersion: string;
