// A page that forgot the engine.
import { attachPhoneInput } from "identity-hints/dom";

try {
  attachPhoneInput(document.createElement("input"));
} catch ({ code, message }) {
  window.refusal = { code, message };
}
