// The phone field: an <input> that formats what is typed and says what it understood. `../dom.d.ts` has the contract.

import { IdentityHintsError } from "../core/engine.js";
import { announcedEngine } from "../core/registry.js";
import { countryChoice } from "./country.js";
import { MESSAGES } from "./messages.js";
import { createNotice } from "./notice.js";
import { createPatience } from "./patience.js";
import { watchTyping } from "./typing.js";

const attached = new WeakSet();

export function attachPhoneInput(input, options = {}) {
  const { defaultCountry = null, countrySelect = null, name = input?.name && `${input.name}_e164`, types, describe, onChange } = options;
  if (input?.localName !== "input" || input.selectionStart === null) throw misuse("attachPhoneInput takes an <input> of type tel or text.");
  if (attached.has(input)) throw misuse("This input is attached already: detach() it first.");
  const announced = announcedEngine();
  let engine = null; // until it is ready the text stands as it is typed
  if (announced.functions) use(announced.functions);

  const messages = { ...MESSAGES, ...options.messages };
  const attachment = new AbortController();
  const { signal } = attachment;
  const country = countryChoice(countrySelect, defaultCountry, { picked: () => typing.refresh(false), signal });
  const typing = watchTyping(input, { format, country, changed, signal });
  const patience = createPatience(input, { lookAgain: update, signal });
  const notice = createNotice(input, options);
  const hidden = name ? hiddenField(input, name) : null;
  let told = signature(read());

  attached.add(input);
  const root = input.getRootNode();
  root.addEventListener("submit", ({ target }) => target === input.form && update(), { capture: true, signal });
  root.addEventListener("reset", ({ target }) => target === input.form && setTimeout(afterReset), { capture: true, signal });
  if (engine) begin();
  else announced.ready.then((functions) => {
    if (signal.aborted) return;
    use(functions);
    begin();
  });

  function use(functions) {
    if (defaultCountry !== null) checkCountry(functions, defaultCountry);
    engine = functions;
  }

  function begin() {
    country.fill(engine);
    typing.refresh(true);
    // A country's first number waits until its numbering plan is unpacked: better now than at the first key.
    (globalThis.requestIdleCallback ?? setTimeout)(() => engine.validatePhone("000000", reading()));
  }

  function format({ value, end }, previousValue, inputType, follows) {
    if (!engine) return { value, caret: end };
    const options = reading();
    let edit = engine.editPhone({ value, caret: end, previousValue, inputType }, options);
    const { phone } = edit;
    // Dialled with a prefix of here, which means nothing once the list says otherwise: so it becomes a plus sign.
    const isDialled = phone?.valid && phone.callingCode !== engine.callingCode(options.defaultCountry) && !edit.value.startsWith("+");
    if (isDialled) edit = engine.editPhone({ value: edit.value, caret: edit.caret }, options);
    if (follows && edit.country) country.follow(edit.country);
    return edit;
  }

  /** How a number is read. A list may hold what is no country: then only a number with + is understood. */
  function reading() {
    const chosen = country.chosen();
    return { defaultCountry: engine.callingCode(chosen) === null ? null : chosen, types };
  }

  function read() {
    const { value } = input;
    if (!engine || value.trim() === "") return { phone: null, country: country.chosen(), reason: null };
    const { phone, reason } = engine.validatePhone(value, reading());
    return { phone, country: engine.editPhone({ value, caret: 0 }, reading()).country, reason };
  }

  function changed() {
    patience.edited();
    update();
  }

  function update() {
    if (signal.aborted) return;
    const detail = read();
    const { phone, reason } = detail;
    const isValid = phone !== null && reason === null;
    const problem = reason !== null && patience.isOver(reason, phone) ? messages[reason] : "";
    if (hidden) hidden.value = isValid ? phone.e164 : "";
    notice.show(problem);
    notice.say(isValid && describe ? describe(phone) : problem);
    if (told === (told = signature(detail))) return;
    onChange?.(detail);
    input.dispatchEvent(new CustomEvent("phonechange", { detail, bubbles: true }));
  }

  function afterReset() {
    if (signal.aborted) return;
    typing.forget();
    typing.refresh(true);
  }

  return {
    get phone() {
      return read().phone;
    },
    get country() {
      return read().country;
    },
    get reason() {
      return read().reason;
    },
    setCountry(chosen) {
      if (engine && chosen !== null) checkCountry(engine, chosen);
      country.choose(chosen);
      typing.refresh(false);
    },
    refresh: () => typing.refresh(true),
    detach() {
      attachment.abort();
      notice.remove();
      country.remove();
      hidden?.remove();
      attached.delete(input);
    },
  };
}

const signature = ({ phone, country, reason }) => `${phone?.uri} ${country} ${reason}`;

function hiddenField(input, name) {
  const hidden = document.createElement("input");
  hidden.type = "hidden";
  hidden.name = name;
  if (input.hasAttribute("form")) hidden.setAttribute("form", input.getAttribute("form"));
  input.after(hidden);
  return hidden;
}

function checkCountry({ callingCode }, country) {
  if (callingCode(country) === null) throw misuse(`A country is a code from countries(), such as "US".`);
}

const misuse = (message) => new IdentityHintsError("BAD_OPTIONS", message);
