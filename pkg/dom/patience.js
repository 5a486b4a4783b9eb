// When a mistake is one. A number that is merely not finished is none until the field is left; too many digits are one
// at once, and a full number that fits nowhere when the typing pauses.

import { isFocused } from "./field.js";

const PAUSE = 1200; // ms without an edit

/** `lookAgain` is called when what was no mistake may have become one. */
export function createPatience(input, { lookAgain, signal }) {
  let isLeft = false;
  let hasPaused = false;
  let isPressed = false;
  let isDue = false;
  let pausing;
  const isEmpty = () => input.value.trim() === "";

  input.addEventListener("blur", () => {
    isLeft = !isEmpty();
    // Between press and release what a message moves, moves from under the pointer, and the click is lost.
    isDue = isPressed;
    if (!isPressed) lookAgain();
  }, { signal });

  const press = { capture: true, signal };
  input.ownerDocument.addEventListener("pointerdown", () => (isPressed = true), press);
  for (const end of ["pointerup", "pointercancel"]) input.ownerDocument.addEventListener(end, released, press);
  signal.addEventListener("abort", () => clearTimeout(pausing));

  function released() {
    isPressed = false;
    if (isDue) setTimeout(lookAgain);
    isDue = false;
  }

  return {
    isOver: (reason, phone) => isLeft || reason === "TOO_LONG" || (hasPaused && phone?.possible),

    edited() {
      // Nobody is typing what autofill or a script writes.
      isLeft = !isEmpty() && (isLeft || !isFocused(input));
      hasPaused = false;
      clearTimeout(pausing);
      pausing = setTimeout(() => {
        hasPaused = true;
        lookAgain();
      }, PAUSE);
    },
  };
}
