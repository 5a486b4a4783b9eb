// identity-hints: the browser artifact. So far it is the phone functions.

export * from "./phone.js";
