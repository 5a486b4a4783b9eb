import { compareFunctions } from "../core/compare.js";
import { emailFunctions } from "../core/email.js";
import { createEngine } from "../core/engine.js";
import { extractFunctions } from "../core/extract.js";
import { handleFunctions } from "../core/handle.js";
import { inboundFunctions } from "../core/inbound.js";
import { nameFunctions } from "../core/name.js";
import { phoneFunctions } from "../core/phone.js";
import { announce } from "../core/registry.js";
import { shortFunctions } from "../core/short.js";
import { webInit } from "../core/web.js";

const engine = createEngine();

// The literal name is what bundlers look for.
export const init = webInit(engine, new URL("../gen/edge_bg.wasm", import.meta.url));
export const { isReady } = engine;
export const { parsePhone, validatePhone, normalizePhone, normalizePhones, formatPhone, comparePhones, findPhones, formatAsYouType, editPhone, examplePhone, callingCode, countries, maskPhone } = announce(engine, phoneFunctions(engine));
export const { parseName, maskName } = nameFunctions(engine);
export const { isShortNumber, isEmergencyNumber, connectsToEmergencyNumber } = shortFunctions(engine);
export const { parseHandle, maskHandle } = handleFunctions(engine);
export const { parseEmail, validateEmail, maskEmail, useDisposableDomains } = emailFunctions(engine);
export const { compareNames } = compareFunctions(engine);
export const { extract, redact } = extractFunctions(engine, { parsePhone, parseEmail, parseName, parseHandle });
export const { verifyWebhook, readWebhook, webhookHandshake } = inboundFunctions(engine);
export { IdentityHintsError } from "../core/engine.js";
export { consentVersion } from "../core/extract.js";
export { metadataVersion, version } from "../core/version.js";
