// Accounts on social platforms.

/** `"unknown"` is that of a bare `@handle`. */
export type Platform =
  | "instagram"
  | "facebook"
  | "whatsapp"
  | "telegram"
  | "x"
  | "tiktok"
  | "linkedin"
  | "snapchat"
  | "threads"
  | "youtube"
  | "unknown";

/** A plain object: own, enumerable, JSON-safe properties. */
export interface Handle {
  platform: Platform;
  /**
   * As the platform compares it: "johndoe". An organisation's or a channel's has its sort before it: "company/acme".
   * WhatsApp's is the phone in E.164.
   */
  handle: string;
  /** To show: as typed, with an `@` where the platform writes one. */
  display: string;
  /** The `https` link to it; `null` where the platform is unknown. */
  url: string | null;
  /** What to match people on: "instagram:johndoe". WhatsApp's is that of the phone, as both are one identity. */
  key: string;
}

/**
 * Reads a handle ("@johndoe", "ig: johndoe", "johndoe on Snapchat") or a link to an account. `null` for what is no
 * account: a post, a group, an invitation, an email address, a phone that is not said to be WhatsApp's.
 *
 * @param platform that of a handle which names none, as a form's field for one has it; without it "@johndoe" is of
 *   "unknown", and "johndoe" is `null`. Any name that is no `Platform` is BAD_OPTIONS.
 */
export function parseHandle(text: string | null | undefined, platform?: string | null): Handle | null;

/**
 * What may be shown of a handle or a link to somebody who might not own the account: "@j•••". WhatsApp's is masked as
 * the phone it is. A text that is no account is "•••".
 */
export function maskHandle(text: string | null | undefined, platform?: string | null): string;
