// What only JavaScript can get wrong about a webhook: its bytes, its headers, its options.
import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readWebhook, verifyWebhook, webhookHandshake } from "identity-hints/edge";

const SECRET = "app_secret_test";
const signed = (body) => `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
const verdict = (body, headers, secrets = [SECRET]) => verifyWebhook("instagram", { headers, body, url: "", secrets });

describe("the body", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["every byte there is, which is no UTF-8", Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ["a view into other bytes", new Uint8Array([1, 2, 3, 4, 5, 6]).subarray(2, 4)],
    ["Node's own kind", Buffer.from("é\0💬")],
    ["as much as WhatsApp may send", new Uint8Array(3_400_000).fill(65)],
  ])("is judged by its bytes: %s", (_, body) => {
    const headers = { "x-hub-signature-256": signed(body) };
    expect(verdict(body, headers)).toEqual({ ok: true });
    expect(verdict(Uint8Array.of(...body.subarray(0, 9), 0), headers)).toEqual({ ok: false, reason: "BAD_SIGNATURE" });
  });

  test.each(["text", undefined, null, [1], new ArrayBuffer(1), {}])("is a Uint8Array, not %o", (body) => {
    expect(() => verdict(body, {})).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    expect(() => readWebhook("twilio", body)).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
  });

  test("of a megabyte of messages is read whole, and the next one too", () => {
    const messaging = Array.from({ length: 5000 }, (_, i) => ({ sender: { id: `${i}` }, recipient: { id: "b" }, timestamp: 1, message: { mid: `${i}`, text: "x".repeat(200) } }));
    const body = new TextEncoder().encode(JSON.stringify({ object: "instagram", entry: [{ id: "b", messaging }] }));
    for (let i = 0; i < 3; i++) expect(readWebhook("instagram", body).map(({ key }) => key)).toEqual(messaging.map((_, i) => `instagram:message:${i}`));
  });
});

describe("the headers", () => {
  const body = new TextEncoder().encode("{}");
  const value = signed(body);

  test.each([
    ["Headers", new Headers({ "X-Hub-Signature-256": value })],
    ["pairs", [["other", "1"], ["X-HUB-SIGNATURE-256", value]]],
    ["an object as Node has it", { host: "e.example", "set-cookie": ["a", "b"], absent: undefined, "x-hub-signature-256": value }],
    ["a Map", new Map([["x-hub-signature-256", value]])],
  ])("are %s", (_, headers) => {
    expect(verdict(body, headers)).toEqual({ ok: true });
  });

  test("twice are no signature", () => {
    const headers = new Headers();
    for (const one of [value, value]) headers.append("x-hub-signature-256", one);
    expect(verdict(body, headers)).toEqual({ ok: false, reason: "BAD_SIGNATURE" });
  });

  test("may be none", () => {
    expect(verdict(body, undefined)).toEqual({ ok: false, reason: "NO_SIGNATURE" });
    expect(readWebhook("twilio", body)).toEqual([]);
  });
});

test("options that make no sense are told", () => {
  const body = new Uint8Array();
  const bad = expect.objectContaining({ code: "BAD_OPTIONS" });
  for (const secrets of ["secret", { 0: "secret" }, 5]) expect(() => verdict(body, {}, secrets)).toThrow(bad);
  for (const receivedAt of ["soon", Number.NaN, -1, {}]) expect(() => readWebhook("twilio", body, { receivedAt })).toThrow(bad);
  for (const source of ["telegram", "", undefined, null, "Twilio", "twilio\0"]) expect(() => readWebhook(source, body)).toThrow(bad);
  expect(() => webhookHandshake("", "token")).toThrow(bad);
  expect(() => verifyWebhook("twilio")).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
});

test("texts that are no text are no trouble", () => {
  const headers = { "x-hub-signature-256": "\ud800\0", "\udc00": "\0" };
  expect(verdict(new Uint8Array(), headers, ["\ud800"])).toEqual({ ok: false, reason: "BAD_SIGNATURE" });
  expect(webhookHandshake("\ud800?hub.verify_token=\ud800", ["\ud800", "\0"])).toEqual({ ok: false, reason: "BAD_SIGNATURE" });
});
