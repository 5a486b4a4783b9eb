import { badOptions } from "./engine.js";
import { withoutSeparator } from "./phone.js";

/** The handle functions over an engine. `handle.d.ts` says what each takes and gives. */
export function handleFunctions(engine) {
  function parseHandle(text, platform) {
    const answer = ask(text, platform);
    if (answer === "") return null;
    const [of, handle, display, key, url] = answer.split("\0");
    return { platform: of, handle, display, url: url || null, key };
  }

  function maskHandle(text, platform) {
    return ask(text, platform, true);
  }

  function ask(text, platform, isMask) {
    const isNamed = platform !== undefined && platform !== null;
    const name = isNamed && (typeof platform !== "string" || platform === "") ? "?" : withoutSeparator(platform);
    const answer = engine.ask(engine.functions().parseHandle, `${name}\0${withoutSeparator(text).normalize()}`, isMask);
    // An answer that begins with a separator is the names there are.
    if (answer.startsWith("\0")) throw badOptions(`A platform is one of ${answer.slice(1).replaceAll("\0", ", ")}.`);
    return answer;
  }

  return { parseHandle, maskHandle };
}
