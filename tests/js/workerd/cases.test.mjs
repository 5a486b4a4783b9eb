// The corpus in workerd, where the package is chosen by its "workerd" condition.
import { expect, test } from "vitest";
import * as browser from "identity-hints";
import * as edge from "identity-hints/edge";
import * as phone from "identity-hints/phone";
import compareCases from "../../cases/compare.json";
import editCases from "../../cases/edit.json";
import emailCases from "../../cases/email.json";
import extractCases from "../../cases/extract.json";
import findCases from "../../cases/find.json";
import handleCases from "../../cases/handle.json";
import inboundCases from "../../cases/inbound.json";
import maskCases from "../../cases/mask.json";
import messagesCases from "../../cases/messages.json";
import nameCases from "../../cases/name.json";
import phoneCases from "../../cases/phone.json";
import shortCases from "../../cases/short.json";
import { FILES, runCases } from "../cases.mjs";

const cases = { compare: compareCases, edit: editCases, email: emailCases, extract: extractCases, find: findCases, handle: handleCases, inbound: inboundCases, mask: maskCases, messages: messagesCases, name: nameCases, phone: phoneCases, short: shortCases };

test("this is workerd", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});

test.each([["identity-hints", browser, FILES.browser], ["identity-hints/phone", phone, FILES.phone], ["identity-hints/edge", edge, FILES.edge]])("%s answers every case", (_, api, files) => {
  expect(api.isReady()).toBe(true);
  for (const file of files) expect(runCases(api, cases[file]).slice(0, 20)).toEqual([]);
});
