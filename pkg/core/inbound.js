import { badInput, badOptions } from "./engine.js";
import { withoutSeparator } from "./phone.js";

/** The webhook functions over an engine. `inbound.d.ts` says what each takes and gives. */
export function inboundFunctions(engine) {
  function verifyWebhook(source, { headers, body, url, secrets = [] } = {}) {
    const reason = ask("verifyWebhook", source, body, { headers, url, secrets: textsOf(secrets, "secrets") });
    return reason ? { ok: false, reason } : { ok: true };
  }

  function readWebhook(source, body, { headers, receivedAt } = {}) {
    return JSON.parse(ask("readWebhook", source, body, { headers, receivedAt: timeOf(receivedAt) }));
  }

  function webhookHandshake(url, tokens = []) {
    const texts = [textOf(url), ...textsOf(tokens, "tokens")];
    const answer = engine.ask(engine.functions().webhookHandshake, texts.join("\0"));
    return answer.startsWith("\0") ? { ok: true, challenge: answer.slice(1) } : { ok: false, reason: answer };
  }

  function ask(question, source, body, { headers, url, secrets = [], receivedAt }) {
    if (!(body instanceof Uint8Array)) throw badInput("The body is a Uint8Array: the bytes as they came.");
    const asked = JSON.stringify({ source: textOf(`${source}`), url: textOf(url), headers: pairsOf(headers), secrets, receivedAt });
    const wasm = engine.functions();
    const answer = engine.ask((length) => {
      const at = wasm.bodyRoom(body.length) >>> 0;
      new Uint8Array(wasm.memory.buffer, at, body.length).set(body);
      return wasm[question](length);
    }, asked);
    // An answer that begins with a separator is the names there are.
    if (answer.startsWith("\0")) throw badOptions(`A source is one of ${answer.slice(1).replaceAll("\0", ", ")}.`);
    return answer;
  }

  return { verifyWebhook, readWebhook, webhookHandshake };
}

/** As JSON carries it, which has no half surrogates. */
const textOf = (text) => withoutSeparator(text).toWellFormed();

function textsOf(texts, name) {
  if (!Array.isArray(texts)) throw badOptions(`${name} is a list of texts.`);
  return texts.map(textOf);
}

/** The pairs of a `Headers`, of an object such as Node's, or of a list. */
function pairsOf(headers = {}) {
  const pairs = typeof headers[Symbol.iterator] === "function" ? [...headers] : Object.entries(headers);
  return pairs.filter(([, value]) => value !== undefined).map(([name, value]) => [textOf(name), textOf(`${value}`)]);
}

function timeOf(receivedAt) {
  if (receivedAt === undefined || receivedAt === null) return undefined;
  const time = new Date(receivedAt).getTime();
  if (!(time >= 0)) throw badOptions("receivedAt is milliseconds since 1970, or an ISO 8601 time.");
  return time;
}
