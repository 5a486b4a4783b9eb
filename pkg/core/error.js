/** Misuse of the package, told by a stable `code`. Bad user text is never an error: it is `null`, or a `reason`. */
export class IdentityHintsError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "IdentityHintsError";
    this.code = code;
  }
}
