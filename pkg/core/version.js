/** The package's version. `tests/js/api.test.mjs` holds it to package.json. */
export const version = "0.1.0";
/** The release of Google's metadata in it. */
export { metadataVersion } from "./metadata-version.js";
