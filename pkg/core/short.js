import { lettersOf, stringOf } from "./phone.js";

/** The short-number functions over an engine. `index.d.ts` says what each takes and gives. */
export function shortFunctions(engine) {
  function isShortNumber(text, country) {
    return judge("isShortNumber", text, country);
  }

  function isEmergencyNumber(text, country) {
    return judge("isEmergencyNumber", text, country);
  }

  function connectsToEmergencyNumber(text, country) {
    return judge("connectsToEmergencyNumber", text, country);
  }

  function judge(question, text, country) {
    const letters = lettersOf(engine, country, "country");
    return engine.ask(engine.functions()[question], stringOf(text), letters) !== "";
  }

  return { isShortNumber, isEmergencyNumber, connectsToEmergencyNumber };
}
