// Requests as the providers sign them, by the platform's own cryptography.

import { exports } from "cloudflare:workers";

const HOST = "https://edge.example.com";
const utf8 = new TextEncoder();

async function hmac(hash: "SHA-1" | "SHA-256", secret: string, data: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", utf8.encode(secret), { name: "HMAC", hash }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, data));
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export async function meta(source: "instagram" | "whatsapp", body: unknown, secret = "app_secret_test"): Promise<Request> {
  const bytes = utf8.encode(typeof body === "string" ? body : JSON.stringify(body));
  const signature = `sha256=${hex(await hmac("SHA-256", secret, bytes))}`;
  return new Request(`${HOST}/webhooks/${source}`, {
    method: "POST",
    body: bytes,
    headers: { "content-type": "application/json", "x-hub-signature-256": signature },
  });
}

export async function twilio(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Request> {
  const url = `${HOST}/webhooks/twilio`;
  const sorted = Object.keys(fields).sort().map((name) => name + fields[name]).join("");
  const signature = btoa(String.fromCharCode(...(await hmac("SHA-1", "12345", utf8.encode(url + sorted)))));
  return new Request(url, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature, ...headers },
  });
}

export const send = (request: Request) => exports.default.fetch(request);

export const sms = (Body: string, fields: Record<string, string> = {}) =>
  twilio({ Body, From: "+19165551234", To: "+19165550000", MessageSid: `SM${crypto.randomUUID()}`, NumMedia: "0", ...fields });

interface Instagram {
  sender?: string;
  mid?: string;
  timestamp?: number;
}

export function instagramMessage(message: Record<string, unknown>, { sender = "IGSID1", mid = `m_${crypto.randomUUID()}`, timestamp = 1569262485349 }: Instagram = {}) {
  return { sender: { id: sender }, recipient: { id: "17841400000000000" }, timestamp, message: { mid, ...message } };
}

export const instagram = (...messaging: unknown[]) =>
  meta("instagram", { object: "instagram", entry: [{ id: "17841400000000000", time: 1569262486134, messaging }] });

export function whatsapp(value: Record<string, unknown>, field = "messages"): Promise<Request> {
  const metadata = { display_phone_number: "15550783881", phone_number_id: "106540352242922" };
  const changes = [{ field, value: { messaging_product: "whatsapp", metadata, ...value } }];
  return meta("whatsapp", { object: "whatsapp_business_account", entry: [{ id: "102290129340398", changes }] });
}
