// Edits of the field, however they come: keys, an IME, Android, paste, autofill, undo.

import { isFocused, show, textOf } from "./field.js";
import { createHistory } from "./history.js";

const COMPOSED = "insertCompositionText";

/**
 * `format` makes what to show of what the browser left after an edit. `country` is of `./country.js`. `changed` is
 * called after every edit.
 */
export function watchTyping(input, { format, country, changed, signal }) {
  const history = createHistory();
  const state = () => ({ ...textOf(input), country: country.chosen() });
  let before = state();
  let isComposing = false;
  let isTelling = false;
  let isOwed = false;
  let settling = 0;

  const on = (type, listener) => input.addEventListener(type, listener, { capture: true, signal });

  on("beforeinput", (event) => {
    const travel = TRAVELS[event.inputType];
    if (travel) {
      event.preventDefault();
      go(travel);
    } else if (!isComposing) {
      before = state();
    }
  });

  on("input", ({ inputType, isComposing: composes }) => {
    if (isTelling || composes || isComposing) return changed();
    // Vue tells of the end of a composition by an event of its own, without a type.
    const type = settling ? (inputType ?? COMPOSED) : inputType;
    settle();
    edited(type);
    changed();
  });

  on("compositionstart", () => {
    settle();
    isComposing = true;
    before = state();
  });

  on("compositionend", () => {
    isComposing = false;
    // Firefox sends the `input` after this, Chrome before: then nobody would hear of what the text is formatted to.
    settling = setTimeout(() => {
      settle();
      const typed = input.value;
      edited(COMPOSED);
      tellUnless(typed === input.value);
    });
  });

  on("keydown", (event) => {
    const travel = TRAVELS[shortcut(event)];
    if (!travel) return;
    event.preventDefault();
    if (!isComposing) go(travel);
  });

  // For an undo alone the browser sends no `change`.
  on("change", () => (isOwed = false));
  on("blur", () => {
    if (isOwed) input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  signal.addEventListener("abort", settle);

  function settle() {
    clearTimeout(settling);
    settling = 0;
  }

  function edited(inputType) {
    // Who selects punctuation and deletes it does not mean the digit beside.
    const isCut = before.start !== before.end && inputType?.startsWith("delete");
    const after = formatted(before.value, isCut ? "deleteByCut" : inputType, true);
    if (after.value !== before.value) history.note(before, after, inputType);
    before = after;
  }

  function formatted(previousValue, inputType, follows) {
    const { value, caret } = format(textOf(input), previousValue, inputType, follows);
    show(input, { value, start: caret, end: caret });
    return { value, start: caret, end: caret, country: country.chosen() };
  }

  function go(travel) {
    const to = history[travel](state());
    if (!to) return;
    show(input, to);
    country.choose(to.country);
    before = to;
    tellUnless(false);
  }

  /** Frameworks keep what `input` events say, so whatever changes the value without one is followed by one. */
  function tellUnless(isSame) {
    if (isSame) return changed();
    isOwed = isFocused(input);
    isTelling = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    isTelling = false;
  }

  return {
    /** Formats what stands there, whoever wrote it. The list of countries follows it, or does not. */
    refresh(follows) {
      if (isComposing) return;
      const found = input.value;
      before = formatted(undefined, undefined, follows);
      tellUnless(before.value === found);
    },

    forget: history.clear,
  };
}

const TRAVELS = { historyUndo: "undo", historyRedo: "redo" };

function shortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey }) {
  if (ctrlKey === metaKey || altKey) return undefined;
  // On a keyboard without Latin letters the place of the key counts.
  const letter = key.length === 1 && key < "\x80" ? key.toLowerCase() : code.slice(3).toLowerCase();
  if (letter === "z") return shiftKey ? "historyRedo" : "historyUndo";
  return letter === "y" && !shiftKey ? "historyRedo" : undefined;
}
