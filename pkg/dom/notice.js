// What is said of the field: a message that describes it, and a status that is spoken when the typing pauses.

const HUSH = 700; // ms of silence before a screen reader is told
// Set one by one, which a content security policy allows; a style attribute it may not.
const UNSEEN = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" };

let count = 0;

export function createNotice(input, { messageElement, statusElement }) {
  // Within its label the message would be part of the field's name.
  const place = input.closest("label") ?? input;
  const added = [];
  const add = () => {
    const element = document.createElement("div");
    added.push(element);
    place.after(element);
    return element;
  };
  const status = statusElement ?? add();
  const message = messageElement ?? add();
  if (!statusElement) {
    status.setAttribute("role", "status");
    Object.assign(status.style, UNSEEN);
  }
  if (!messageElement) message.className = "phone-message";
  message.id ||= `phone-message-${++count}`;
  const takeBack = describe(input, message.id);

  let shown = "";
  let speaking;

  const notice = {
    /** "" takes back what was shown before; what the page itself wrote there stands. */
    show(text) {
      if (text === "" && shown === "") return;
      shown = text;
      message.textContent = text;
      if (text === "") input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    },

    /** Not at once, so that it does not talk into the typing. */
    say(text) {
      clearTimeout(speaking);
      if (text === "") status.textContent = "";
      else if (text !== status.textContent) speaking = setTimeout(() => (status.textContent = text), HUSH);
    },

    remove() {
      notice.show("");
      notice.say("");
      takeBack();
      for (const element of added) element.remove();
    },
  };
  return notice;
}

/** Adds to what describes the input; returns how to take that back. */
function describe(input, id) {
  const idsNow = () => input.getAttribute("aria-describedby")?.match(/\S+/g) ?? [];
  if (idsNow().includes(id)) return () => {};
  input.setAttribute("aria-describedby", [...idsNow(), id].join(" "));
  return () => {
    const others = idsNow().filter((one) => one !== id);
    if (others.length > 0) input.setAttribute("aria-describedby", others.join(" "));
    else input.removeAttribute("aria-describedby");
  };
}
