// What a page asks the package: tests/browser/cases.test.mjs calls these by name in a fresh page each.
import { FILES, runCases } from "./cases.mjs";

const entry = (artifact) => import(`/pkg/${artifact}/web.js`);
const outcome = (promise) => promise.then(() => "ready", (error) => error.code ?? String(error));

globalThis.questions = {
  async corpus(artifact) {
    const api = await entry(artifact);
    await api.init();
    // Fetched here, not handed over: the driver's protocol would mend lone surrogates on the way.
    const files = FILES[artifact].map(async (file) => (await fetch(`/tests/cases/${file}.json`)).json());
    const cases = (await Promise.all(files)).flat();
    return { run: cases.length, failures: runCases(api, cases) };
  },

  async codesBeforeInit(artifact) {
    const api = await entry(artifact);
    const calls = [() => api.parsePhone("+1 916 555 1234"), () => api.normalizePhones([]), () => api.callingCode("US"), () => api.countries(), () => api.maskPhone("")];
    return calls.map((call) => {
      try {
        return call();
      } catch (error) {
        return error instanceof api.IdentityHintsError ? error.code : String(error);
      }
    });
  },

  async manyInits() {
    const api = await entry("phone");
    await Promise.all([api.init(), api.init(), api.init()]);
    await api.init();
    return api.isReady();
  },

  async initTwice(url) {
    const api = await entry("phone");
    return [await outcome(api.init(url)), await outcome(api.init(url)), api.isReady(), api.isReady() && api.normalizePhone("+44 20 7946 0958")];
  },

  async failedInit(url) {
    const api = await entry("phone");
    return api.init(url).then(() => "ready", (error) => ({ code: error.code, namesTheMending: error.message.includes("optimizeDeps"), ready: api.isReady() }));
  },
};
