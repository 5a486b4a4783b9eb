/** The package's version, and the release of Google's metadata in it. `tests/js/api.test.mjs` holds them to the truth. */
export const version = "0.1.0";
export const metadataVersion = "9.0.33";
