// Reason codes in plain words, for the page and for the page the Worker sends back without JavaScript.

/** @type {Record<import("identity-hints").PhoneReason, string>} */
export const PHONE_MESSAGES = {
  INVALID_COUNTRY_CODE: "We can’t tell the country of the phone number. Choose it, or start with + and its code.",
  NOT_A_NUMBER: "This doesn’t read as a phone number. Check for missing digits or stray letters.",
  TOO_SHORT_AFTER_IDD: "The phone number stops after the dialling-out prefix. Add the country code and the rest.",
  TOO_SHORT_NSN: "The phone number stops after the country code. Add the rest.",
  TOO_SHORT: "The phone number is missing some digits.",
  TOO_LONG: "The phone number has too many digits for this country.",
  INVALID_LENGTH: "No phone number in this country has this many digits.",
  IS_POSSIBLE_LOCAL_ONLY: "The phone number is missing its area code.",
  NOT_VALID: "The phone number doesn’t fit the country’s numbering plan. Check its digits.",
  TYPE_NOT_ALLOWED: "We can’t call this kind of phone number. Please give another one.",
};

/** @type {Record<import("identity-hints").EmailReason, string>} */
const EMAIL_MESSAGES = {
  EMPTY: "An email looks like name@example.com.",
  NO_AT: "The email has no @. It looks like name@example.com.",
  TWO_ATS: "There is more than one @. Please give one email only.",
  NO_LOCAL: "The email is missing the part before the @.",
  NO_DOMAIN: "The email is missing the part after the @, such as example.com.",
  SPACE: "There is a space inside the email. Please take it out.",
  BAD_CHARACTER: "There is a character in the email that no email can have.",
  DOTS: "There is a dot too many in the email: two together, or one at an end.",
  QUOTES: "There is a quotation mark in the email that doesn’t belong there.",
  LOCAL_TOO_LONG: "The part before the @ is too long. It can have 64 characters.",
  DOMAIN_TOO_LONG: "The part after the @ is too long.",
  LABEL_TOO_LONG: "A word after the @ is too long.",
  TOO_LONG: "An email can have 254 characters at most.",
  HYPHENS: "A word after the @ begins or ends with a hyphen, which none does.",
  NO_TLD: "The email stops before its end, such as .com.",
  BAD_TLD: "The end of the email, like .com, isn’t one that exists.",
  IP_ADDRESS: "The email needs a name after the @, such as example.com, not a number.",
};

/** @type {Record<string, Record<string, string>>} */
const MESSAGES = {
  name: {
    REQUIRED: "Tell us what to call you.",
    TOO_LONG: "We can keep 200 characters of a name. Please shorten it.",
  },
  phone: {
    PHONE_OR_EMAIL: "Give us a phone number or an email, so that we can answer.",
    ...PHONE_MESSAGES,
  },
  country: {
    UNKNOWN_COUNTRY: "Choose a country from the list.",
  },
  email: EMAIL_MESSAGES,
  guests: {
    REQUIRED: "Tell us how many people will eat.",
    NOT_A_WHOLE_NUMBER: "Write the number of guests in digits.",
    OUT_OF_RANGE: "We cook for 1 to 200 guests.",
  },
  date: {
    REQUIRED: "Choose a day.",
    NOT_A_DATE: "Write the day as year-month-day, like 2027-05-31.",
    IN_THE_PAST: "That day is over. Choose a later one.",
    TOO_FAR_AHEAD: "We plan three years ahead at most. Choose an earlier day.",
  },
};

/** @type {{ INTERNAL: string } & Record<string, string>} */
const TROUBLES = {
  KEY_REUSED: "You have sent this form before, with other details. Send it again if you want a second booking.",
  INTERNAL: "Something went wrong on our side. Nothing you typed is lost; please send it again.",
  OFFLINE: "We couldn’t reach our kitchen. Nothing you typed is lost; please send it again.",
};

/** @param {string} field @param {string} code */
export function message(field, code) {
  return MESSAGES[field]?.[code] ?? "Please check this.";
}

/** Of trouble that is no field's fault. @param {string} code */
export function troubleMessage(code) {
  return TROUBLES[code] ?? TROUBLES.INTERNAL;
}

/** What the offer beside the field says, for the ear. @param {string} suggestion */
export function emailOffer(suggestion) {
  return `Did you mean ${suggestion}? The button after the email puts it in.`;
}

/** @param {number} count */
export function problemsTitle(count) {
  return count === 1 ? "One thing to put right" : `${count} things to put right`;
}

export const TROUBLE_TITLE = "Not sent yet";
