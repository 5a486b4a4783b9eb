// What the page's own modules have to know of the engine.

import type { PhoneReason } from "identity-hints/edge";
import { describe, expect, it } from "vitest";

import { message } from "../../www/messages.js";

const REASONS: Record<PhoneReason, true> = {
  INVALID_COUNTRY_CODE: true,
  NOT_A_NUMBER: true,
  TOO_SHORT_AFTER_IDD: true,
  TOO_SHORT_NSN: true,
  TOO_LONG: true,
  TOO_SHORT: true,
  INVALID_LENGTH: true,
  IS_POSSIBLE_LOCAL_ONLY: true,
  NOT_VALID: true,
  TYPE_NOT_ALLOWED: true,
};

describe("the page's own modules", () => {
  it.each(Object.keys(REASONS))("have words for %s", (reason) => {
    expect(message("phone", reason)).toMatch(/phone number.*\.$/);
  });
});
