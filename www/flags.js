// The chosen country's flag, beside the list and not in it: there it would be read aloud twice and spoil typing ahead.

const canDrawFlags = drawsFlags();

/** @param {HTMLSelectElement} select */
export function showFlag(select) {
  document.querySelector("#flag").textContent = canDrawFlags && select.value ? flag(select.value) : "";
}

function flag(country) {
  return String.fromCodePoint(...[...country].map((letter) => letter.codePointAt(0) - 0x41 + 0x1f1e6));
}

/** Windows draws two letters instead, and where there is no such font, two boxes: as wide as each by itself. */
function drawsFlags() {
  const context = document.createElement("canvas").getContext("2d");
  const width = (text) => context.measureText(text).width;
  return width(flag("US")) < width(flag("U")) + width(flag("S")) - 1;
}
