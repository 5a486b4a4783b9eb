// The addresses of an event's sender, as rows: the transport vouches for them.

import type { ChannelIdentity, InboundEvent } from "identity-hints/edge";

export interface Point {
  id: string;
  type: "phone" | "email" | "messaging_id";
  platform: string;
  account_id: string;
  value: string;
  value_raw: string;
  display: string | null;
  verification_method: "inbound_message" | "platform_attested" | null;
}

export function pointsOf({ sender, changedTo }: Pick<InboundEvent, "sender" | "changedTo">): Point[] {
  const display = sender.name ?? sender.username;
  const point = { platform: "", account_id: "", display, verification_method: "inbound_message" } as const;
  // An SMS address that is a number is the phone, not something beside it.
  const ids = sender.identities.filter(({ scopedId }) => scopedId !== sender.phone);
  const written = sender.identities.find(({ platform }) => platform === "sms" || platform === "whatsapp_wa_id")?.scopedId;
  const phone = sender.phone === null ? [] : [{ ...point, id: crypto.randomUUID(), type: "phone" as const, value: sender.phone, value_raw: written ?? sender.phone }];
  return [...phone, ...ids.map((id) => ({ ...point, ...messagingId(id) })), ...changedTo.map((id) => ({ ...point, ...messagingId(id), verification_method: "platform_attested" as const }))];
}

function messagingId({ platform, accountId, scopedId }: ChannelIdentity) {
  return { id: crypto.randomUUID(), type: "messaging_id" as const, platform, account_id: accountId, value: scopedId, value_raw: scopedId };
}
