// <identity-chat>: a chat that understands what is typed while it is typed, on this device.
//
//   <script type="module" src="https://edge.example.com/chat/identity-chat.js"></script>
//   <identity-chat business="Ember Table" country="US"></identity-chat>
//
// `business` is who answers; `country` is where a number without a calling code is dialled. Messages go to the Worker
// that serves this file; a site of another origin is one of its CHAT_ORIGINS. Each one sent is also told as a
// `messagesent` event, whose `detail` is { id, understood }.

import * as engine from "/identity-hints/browser/web.js";
import { plainChips, createChips } from "./chips.js";
import { createComposer, marked } from "./composer.js";
import { createConversation } from "./conversation.js";
import { element } from "./element.js";
import { newKey, postMessage } from "./post.js";
import { phoneOptions, readMessage } from "./reading.js";
import { findingsInWords, KINDS, phoneProblem, WORDS } from "./words.js";

const HUSH = 900; // ms of silence before a screen reader is told
const MAX_LENGTH = 2000;

class IdentityChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const parts = build(this.attachShadow({ mode: "open" }), this.getAttribute("business"));
    run(this, parts);
  }
}

customElements.define("identity-chat", IdentityChat);

function build(root, business) {
  const style = element("link", { rel: "stylesheet", href: new URL("identity-chat.css", import.meta.url).href });
  const log = element("div", { className: "log" }, { role: "log", "aria-label": WORDS.conversation, tabindex: "0" });
  const lines = element("ol");
  log.append(lines);
  const form = element("form", { noValidate: true });
  const label = element("label", { htmlFor: "message", className: "label", textContent: WORDS.message });
  const field = element("textarea", { id: "message", rows: 1, maxLength: MAX_LENGTH, enterKeyHint: "send" }, { "aria-describedby": "hint" });
  const mirror = element("div", { className: "mirror" }, { "aria-hidden": "true" });
  const box = element("div", { className: "box" });
  box.append(mirror, field);
  const send = element("button", { type: "submit", className: "send", textContent: WORDS.send });
  const chips = element("ul", { className: "chips", hidden: true }, { "aria-label": WORDS.understood });
  const hint = element("p", { id: "hint", className: "hint", textContent: WORDS.hint });
  const status = element("p", { className: "unseen" }, { role: "status" });
  form.append(label, box, send, chips, hint, status);
  root.append(style, log, form);
  return { business: business || "", log, lines, form, field, mirror, chips, hint, status };
}

function run(chat, { business, log, lines, form, field, mirror, chips, hint, status }) {
  const conversation = createConversation();
  const id = newKey();
  /** Words that the visitor has said mean nothing. They stay ignored when the text around them changes. */
  let ignored = [];
  let speaking;

  const composer = createComposer(field, mirror, { changed: lookAgain, send: () => form.requestSubmit() });
  const list = createChips(chips, {
    textOf: ({ start, end }) => composer.text.slice(start, end),
    check: (found, words) => whatIsWrong(found, words),
    correct(found, words) {
      composer.replace(found.start, found.end, words);
      composer.focus();
    },
    ignore(found) {
      ignored.push(composer.text.slice(found.start, found.end));
      lookAgain();
    },
    leave: () => composer.focus(),
  });

  engine.init().then(lookAgain, () => (hint.textContent = WORDS.noEngine));
  form.addEventListener("submit", submit);
  say(business, WORDS.hello);

  function circumstances(text) {
    return { country: chat.getAttribute("country"), now: localNow(), asked: conversation.asked, ignored: spansOf(ignored, text) };
  }

  function lookAgain() {
    if (!engine.isReady()) return;
    const { text } = composer;
    if (text === "") ignored = [];
    const { findings } = readMessage(engine, text, circumstances(text));
    composer.mark(findings);
    // What is wrong comes first: on a small screen the others may be out of sight.
    list.show(findings.toSorted((a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined)));
    clearTimeout(speaking);
    speaking = setTimeout(() => (status.textContent = findingsInWords(findings)), HUSH);
  }

  /** Of other words in a finding's place: why they would not be understood as the same kind of thing. */
  function whatIsWrong(found, words) {
    const text = composer.text.slice(0, found.start) + words + composer.text.slice(found.end);
    const { findings } = readMessage(engine, text, { ...circumstances(text), ignored: [] });
    const again = findings.find(({ kind, start, end }) => kind === found.kind && start < found.start + words.length && end > found.start);
    if (again && !again.problem) return null;
    if (again) return phoneProblem(again.problem);
    if (found.kind === "phone") return phoneProblem(engine.validatePhone(words, phoneOptions(engine, chat.getAttribute("country"))).reason);
    return `This doesn’t read as: ${KINDS[found.kind].toLowerCase()}.`;
  }

  function submit(event) {
    event.preventDefault();
    const text = composer.text.trim();
    if (text === "") return;
    const said = circumstances(text);
    const sent = engine.isReady() ? readMessage(engine, text, said) : { findings: [], consent: null };
    composer.clear();
    lookAgain();
    composer.focus();
    const item = say(WORDS.you, "", { mine: true });
    item.querySelector(".words").replaceChildren(...marked(text, sent.findings));
    const found = plainChips(sent.findings);
    if (found.length > 0) {
      const understood = element("ul", { className: "chips" }, { "aria-label": WORDS.understood });
      understood.append(...found);
      item.append(understood);
    }
    deliver(item, { conversation: id, text, ...said }, sent);
  }

  async function deliver(item, message, sent, key = newKey()) {
    item.dataset.state = "sending";
    const isSent = await postMessage(new URL("/webhooks/website", import.meta.url), message, key);
    item.dataset.state = isSent ? "sent" : "failed";
    if (isSent) {
      say(business, conversation.answer(sent));
      // What was just asked for changes how a bare answer is read.
      lookAgain();
      chat.dispatchEvent(new CustomEvent("messagesent", { detail: { id: key, understood: sent.findings }, bubbles: true, composed: true }));
      return;
    }
    const trouble = element("p", { className: "why", textContent: `${WORDS.notSent} ` }, { role: "alert" });
    const again = element("button", { type: "button", className: "again", textContent: WORDS.again });
    trouble.append(again);
    item.append(trouble);
    again.addEventListener("click", () => {
      trouble.remove();
      composer.focus();
      deliver(item, message, sent, key);
    });
  }

  /** Adds a line to the conversation. */
  function say(who, words, { mine = false } = {}) {
    const item = element("li", { className: mine ? "mine" : "theirs" });
    if (who) item.append(element("span", { className: "who", textContent: who }));
    item.append(element("p", { className: "words", textContent: words }));
    lines.append(item);
    log.scrollTop = log.scrollHeight;
    return item;
  }
}

/** Where the words stand now that were to be ignored. */
function spansOf(ignored, text) {
  const spans = [];
  for (const words of ignored) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) spans.push([at, at + words.length]);
  }
  return spans;
}

/** By the visitor's own clock, without a zone: "next Saturday" is meant where they are. */
function localNow() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
