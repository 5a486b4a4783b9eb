// The field a message is typed in. Behind it stands the same text with what was found in it marked: a textarea can
// colour nothing itself.

/**
 * @param {HTMLTextAreaElement} field @param {HTMLElement} mirror
 * @param {{ changed: () => void, send: () => void }} happens
 */
export function createComposer(field, mirror, { changed, send }) {
  field.addEventListener("input", changed);
  field.addEventListener("keydown", (event) => {
    // While a word is composed (Japanese, Chinese …), Enter takes the word.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  return {
    get text() {
      return field.value;
    },

    /** Puts other words in a place of the text; the browser's undo takes them back. */
    replace(start, end, words) {
      field.focus();
      field.setSelectionRange(start, end);
      // The one way to write that undo knows of.
      const isDone = document.execCommand(words === "" ? "delete" : "insertText", false, words);
      if (!isDone) {
        field.setRangeText(words, start, end, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },

    clear() {
      field.value = "";
    },

    focus() {
      field.focus();
    },

    /** @param {import("./reading.js").Finding[]} findings */
    mark(findings) {
      // A last line that is empty has no height of its own.
      mirror.replaceChildren(...marked(field.value, findings), "\u200b");
    },
  };
}

/** A text with its findings marked. @param {string} text @param {import("./reading.js").Finding[]} findings */
export function marked(text, findings) {
  const parts = [];
  let at = 0;
  for (const { kind, start, end, problem } of findings) {
    if (start < at) continue;
    const mark = document.createElement("mark");
    mark.dataset.kind = problem ? "problem" : kind;
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  return [...parts, text.slice(at)];
}
