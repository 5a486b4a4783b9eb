import * as glue from "../gen/phone.js";
import module from "../gen/phone_bg.wasm";
import { createEngine } from "../core/engine.js";
import { phoneFunctions } from "../core/phone.js";

const engine = createEngine(glue);
engine.started(glue.initSync({ module }));

/** Done at import, as the signature is the same everywhere. */
export const init = async () => {};
export const { isReady } = engine;
export const { parsePhone, validatePhone, normalizePhone, normalizePhones, formatPhone, comparePhones, examplePhone, callingCode, countries, maskPhone } = phoneFunctions(engine);
export { IdentityHintsError } from "../core/error.js";
export { metadataVersion, version } from "../core/version.js";
