declare namespace Cloudflare {
  interface Env {
    ASSETS: Fetcher;
    DB: D1Database;
    TENANT_ID: string;
    /** Where the business is: how a number without a calling code is read, unless the sender's own number tells. "" for nowhere. */
    DEFAULT_COUNTRY: string;
    /** Where the business is, of the IANA's list: the day that "tomorrow" is counted from, in a message that brings no clock of its own. */
    TIME_ZONE: string;
    /** The address that providers were given, if it is not the one that requests arrive at: "https://edge.example.com". */
    PUBLIC_URL?: string;
    /** The origins of other sites that have the chat, separated by commas or lines: "https://www.example.com". */
    CHAT_ORIGINS?: string;

    // Secrets: several each, separated by commas or lines. Without one the source's route answers 503.
    INSTAGRAM_APP_SECRETS?: string;
    INSTAGRAM_VERIFY_TOKENS?: string;
    WHATSAPP_APP_SECRETS?: string;
    WHATSAPP_VERIFY_TOKENS?: string;
    TWILIO_AUTH_TOKENS?: string;

    /** "1" shows what arrived, to this machine alone: for development. */
    DEV_FEED?: string;
  }
}
interface Env extends Cloudflare.Env {}
