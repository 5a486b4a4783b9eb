// Which country a number starting with + is likely to name, before it is long enough for the engine to tell.

/**
 * Of the countries that share a calling code, the one whose plan it was first (libphonenumber's mainCountryForCode).
 * @type {Record<string, string>}
 */
const MAIN_COUNTRY = {
  1: "US", 7: "RU", 39: "IT", 44: "GB", 47: "NO", 61: "AU", 212: "MA", 262: "RE", 290: "SH", 358: "FI", 590: "GP", 599: "CW",
};

/**
 * Null when the code is not complete, unknown, or `current`: then whatever is chosen may stand.
 * @param {string} text @param {string | null} current @param {Pick<typeof import("identity-hints"), "countries" | "callingCode">} engine
 */
export function mainCountry(text, current, engine) {
  const digits = text.normalize("NFKC").replace(/\D+/g, "");
  for (const country of engine.countries()) {
    const code = engine.callingCode(country);
    // No calling code is the beginning of another, so the first that fits is the only one.
    if (code !== null && digits.startsWith(code)) return code === current ? null : (MAIN_COUNTRY[code] ?? country);
  }
  return null;
}
