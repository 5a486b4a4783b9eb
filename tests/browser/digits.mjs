// What a phone field should show, from first principles: it holds digits (and perhaps a leading +) and a caret that
// stands among them, and it shows them as the as-you-type formatter does. Nothing here knows how an edit is understood.

export const digitsOf = (text) => [...text].filter((character) => /[0-9+]/.test(character));

/** How many of the digits are left of a place in the text. */
export const digitsBefore = (text, place) => digitsOf(text.slice(0, place)).length;

/** After `edit`, one of "Backspace", "Delete" or a digit, on the selection from `start` to `end` of `text`. */
export function expectedDigits(text, start, end, edit) {
  const digits = digitsOf(text);
  let from = digitsBefore(text, start);
  let to = digitsBefore(text, end);
  if (start === end && edit === "Backspace") from = Math.max(from - 1, 0);
  if (start === end && edit === "Delete") to = Math.min(to + 1, digits.length);
  const inserted = /^\d$/.test(edit) ? [edit] : [];
  digits.splice(from, to - from, ...inserted);
  return { digits, caret: from + inserted.length };
}

/** What is wrong with what a field shows; null if nothing is. The caret has to touch the digit that it stood beside, or an end. */
export function fault({ value, caret }, expected, format) {
  const wanted = format(expected.digits.join(""));
  if (value !== wanted) return `shows "${value}", not "${wanted}"`;
  const before = digitsBefore(value, caret);
  if (before !== expected.caret) return `"${value}" has its caret after ${before} digits, not ${expected.caret}`;
  const isBeside = caret === 0 || caret === value.length || /[0-9+]/.test(value.slice(Math.max(caret - 1, 0), caret + 1));
  return isBeside ? null : `"${value}" has its caret at ${caret}, beside no digit`;
}
