// What a valid number is, in words.

const countryNames = new Intl.DisplayNames("en", { type: "region" });

const TYPES = {
  FIXED_LINE: "landline",
  MOBILE: "mobile",
  FIXED_LINE_OR_MOBILE: "mobile or landline",
  TOLL_FREE: "free to call",
  PREMIUM_RATE: "premium rate",
  SHARED_COST: "shared cost",
  VOIP: "internet phone",
  PERSONAL_NUMBER: "personal number",
  PAGER: "pager",
  UAN: "company number",
  VOICEMAIL: "voicemail",
};

/** The lines of the verdict. @param {import("identity-hints").Phone} phone */
export function describe(phone) {
  const plan = phone.country ? countryName(phone.country) : `+${phone.callingCode}`;
  const number = element("strong", "", spelled(phone));
  const type = phone.type in TYPES ? [element("span", "", TYPES[phone.type])] : [];
  return [
    element("p", "verdict-plan", `Fits the ${plan} numbering plan`),
    element("p", "verdict-number", number, ...type),
    element("p", "verdict-stored", `Saved as ${phone.e164}`),
  ];
}

/** The same for the ear. */
export function inWords(phone) {
  return describe(phone).map((line) => [...line.childNodes].map((part) => part.textContent).join(", ")).join(". ");
}

/** "+1 916-555-1234, extension 12" */
export function spelled({ international, extension }) {
  // Some formats carry the extension already.
  const number = extension === null ? international : international.split(/\s+ext\.?\s/i)[0];
  return extension === null ? number : `${number}, extension ${extension}`;
}

export function countryName(country) {
  return countryNames.of(country);
}

function element(tag, className, ...content) {
  const node = document.createElement(tag);
  node.className = className;
  node.append(...content);
  return node;
}
