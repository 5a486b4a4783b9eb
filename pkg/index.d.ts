// identity-hints: the browser artifact. The phone functions, and those of short numbers, emails, names, handles and
// messages.

import type { Country } from "./country.js";

export * from "./email.js";
export * from "./extract.js";
export * from "./handle.js";
export * from "./name.js";
export * from "./phone.js";
export * from "./compare.js";

/** Whether a text is a short number of the country: "112", "611", "*611". It is only known where it is dialled, so there is no default. */
export function isShortNumber(text: string | null | undefined, country: Country): boolean;

/** Whether a text, as dialled in the country, is an emergency number: "911" or "9-1-1" in the US. With a calling code ("+911") it is none. */
export function isEmergencyNumber(text: string | null | undefined, country: Country): boolean;

/** Whether dialling the text in the country reaches an emergency service: "911 66" does in the US, and does not in Brazil, Chile and Nicaragua. */
export function connectsToEmergencyNumber(text: string | null | undefined, country: Country): boolean;
