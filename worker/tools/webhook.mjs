// npm run webhook -- instagram "Book for 6, call (916) 555-1234"
// Posts a message, signed as its provider signs, to the Worker that `npm start` runs, and prints what became of it.

import { createHmac, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

const root = new URL("../../", import.meta.url);
const fileAt = (path) => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), "utf8") : "");

const secrets = { ...parseEnv(fileAt("worker/.dev.vars")), ...process.env };
const port = process.env.PORT || fileAt("target/xtask/port").trim() || "8787";
const base = `http://localhost:${port}`;
const now = Date.now();

const meta = (name, payload) => () => {
  const body = JSON.stringify(payload);
  const signature = createHmac("sha256", secretOf(`${name}_APP_SECRETS`)).update(body).digest("hex");
  return { body, headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` } };
};

/** A message of each source, as its provider writes it. The people in them do not exist. */
const SAMPLES = {
  instagram: (text) => {
    const [sender, recipient] = [{ id: "1704294729383945772" }, { id: "17841400000000000" }];
    const message = { sender, recipient, timestamp: now, message: { mid: `m_${randomUUID()}`, text } };
    return meta("INSTAGRAM", { object: "instagram", entry: [{ id: recipient.id, time: now, messaging: [message] }] });
  },
  whatsapp: (text) => {
    const metadata = { display_phone_number: "15550783881", phone_number_id: "106540352242922" };
    const [wa_id, user_id] = ["16505551234", "US.13491208655302741918"];
    const contacts = [{ profile: { name: "Sheena Nelson", username: "sheena" }, wa_id, user_id }];
    const message = { from: wa_id, from_user_id: user_id, id: `wamid.${randomUUID()}`, timestamp: `${Math.floor(now / 1000)}`, type: "text", text: { body: text } };
    const value = { messaging_product: "whatsapp", metadata, contacts, messages: [message] };
    return meta("WHATSAPP", { object: "whatsapp_business_account", entry: [{ id: "102290129340398", changes: [{ field: "messages", value }] }] });
  },
  twilio: (text) => (url) => {
    const fields = { AccountSid: "AC0", Body: text, From: "+19165551234", MessageSid: `SM${randomUUID().replaceAll("-", "")}`, NumMedia: "0", To: "+19165550000" };
    const signed = url + Object.keys(fields).sort().map((name) => name + fields[name]).join("");
    const signature = createHmac("sha1", secretOf("TWILIO_AUTH_TOKENS")).update(signed).digest("base64");
    return { body: new URLSearchParams(fields).toString(), headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature } };
  },
};

const [source, ...words] = process.argv.slice(2);
if (!SAMPLES[source] || words.length === 0) fail(`npm run webhook -- <${Object.keys(SAMPLES).join("|")}> "text"`);

const before = await feed();
const known = new Set(before.map(({ id }) => id));
const url = `${base}/webhooks/${source}`;
const response = await ask(url, { method: "POST", ...SAMPLES[source](words.join(" "))(url) });
console.log(`POST ${url}  ${response.status}${response.ok ? "" : ` ${await response.text()}`}`);
if (!response.ok) fail(response.status === 401 ? "The Worker has other secrets than worker/.dev.vars: start it again." : "The Worker did not take it.");
print(await arrival());

async function arrival() {
  for (let tries = 0; tries < 50; tries++) {
    const event = (await feed()).find(({ id, source: from }) => from === source && !known.has(id));
    if (event && event.state !== "received") return event;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return fail("It was taken, but nothing of it is in the feed.");
}

function print({ channel, kind, sender, recipient, text, occurredAt, claims, preferences, consent }) {
  const list = (rows) => (rows.length > 0 ? rows.join("\n           ") : "none");
  const lines = {
    event: `${kind} by ${channel}, ${new Date(occurredAt).toISOString()}, to ${recipient}`,
    sender: list(sender.map(({ type, platform, value, display, verified }) => [platform || type, value, display, verified ? "(verified by the message itself)" : "(not verified)"].filter(Boolean).join(" "))),
    text: text ?? "none",
    claims: list(claims.map(({ type, value, raw, confidence }) => `${type} ${value}, written ${JSON.stringify(raw)}, confidence ${confidence}: it links nobody`)),
    wishes: list(Object.entries(preferences ?? {}).map(([kind, value]) => `${kind} ${JSON.stringify(value)}`)),
    consent: list(consent.map(({ status, channel: by, purpose, evidence, needsReview }) => `${status} for ${purpose === "*" ? "everything" : purpose} by ${by}, said ${JSON.stringify(evidence)}${needsReview ? ", to be reviewed" : ""}`)),
  };
  for (const [name, value] of Object.entries(lines)) console.log(`${name.padEnd(10)} ${value}`);
}

async function feed() {
  const response = await ask(`${base}/api/v1/dev/inbound`);
  if (!response.ok) fail(`The Worker at ${base} shows no feed: worker/.dev.vars needs DEV_FEED=1, and the Worker a new start.`);
  return (await response.json()).events;
}

async function ask(url, init) {
  try {
    return await fetch(url, init);
  } catch {
    return fail(`No Worker answers at ${base}. Start it with \`npm start\`; if it says another port: PORT=8788 npm run webhook -- …`);
  }
}

function secretOf(name) {
  return secrets[name]?.split(",")[0] || fail(`worker/.dev.vars has no ${name}. \`npm start\` writes the file where there is none.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
