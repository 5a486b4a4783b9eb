// identity-hints/dom: the phone field, without a framework. It works over the engine that the page imports, whether
// identity-hints or identity-hints/phone; without one, attaching throws NOT_INITIALIZED.

import type { Country, Phone, PhoneReason, PhoneType } from "./phone.js";

export interface PhoneInputOptions {
  /** Where a number without a calling code is dialled. What a list has chosen already comes first. */
  defaultCountry?: Country | null;
  /** A list of countries by code, which follows a number that names its own. One without countries is filled with all. */
  countrySelect?: HTMLSelectElement | null;
  /** Words of your own for some or all reasons. */
  messages?: Partial<Record<PhoneReason, string>>;
  /** Where the message stands; without it one of class `phone-message` is made behind the field. */
  messageElement?: HTMLElement | null;
  /** A live region (role="status") that is told what is right or wrong when the typing pauses; else an unseen one is made. */
  statusElement?: HTMLElement | null;
  /** What the status says of a valid number; without it nothing. */
  describe?: (phone: Phone) => string;
  /** The kinds of number that will do. */
  types?: PhoneType[];
  /** The name under which a hidden field submits the E.164 of a valid number, else "". `${input.name}_e164` unless given; "" for none. */
  name?: string;
  onChange?: (change: PhoneChange) => void;
}

/** What is told when any of it has changed, also as the `detail` of a bubbling `phonechange` event. */
export interface PhoneChange {
  /** Valid or not; null if there is no number. */
  phone: Phone | null;
  /** That of a number that names one, else the chosen one. */
  country: Country | null;
  /** null if the number is valid or the field empty. The message waits until this is a mistake; the reason is there at once. */
  reason: PhoneReason | null;
}

export interface PhoneInput extends Readonly<PhoneChange> {
  /** Chooses a country; a national number is then read as one of it. BAD_OPTIONS if there is no such country. */
  setCountry(country: Country | null): void;
  /** Looks again, after a script has written the value. */
  refresh(): void;
  /** Takes back everything but the value. */
  detach(): void;
}

/**
 * Formats a text field while a phone number is typed into it. May be called before `init()` is done: what has been typed
 * by then is formatted when it is. Whenever the value changes without the browser's own `input` event, one is dispatched.
 * An input that is attached already, or that is no text field, is BAD_OPTIONS.
 */
export function attachPhoneInput(input: HTMLInputElement, options?: PhoneInputOptions): PhoneInput;
