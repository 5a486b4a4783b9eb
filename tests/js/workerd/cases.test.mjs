// The corpus in workerd, where the package is chosen by its "workerd" condition.
import { expect, test } from "vitest";
import * as browser from "identity-hints";
import * as phone from "identity-hints/phone";
import cases from "../../cases/phone.json";
import { runCases } from "../cases.mjs";

test("this is workerd", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});

test.each([["identity-hints", browser], ["identity-hints/phone", phone]])("%s answers every case of phone.json", (_, api) => {
  expect(api.isReady()).toBe(true);
  expect(runCases(api, cases).slice(0, 20)).toEqual([]);
});
