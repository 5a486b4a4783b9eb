// What a booking has to be. One set of rules: the page asks it before it sends, the Worker before it stores.

/**
 * As it came out of the form or the JSON: text throughout, "" for what was left empty.
 * @typedef {{ name: string, phone: string, country: string, email: string, guests: string, date: string }} Typed
 *
 * @typedef {{ name: string, phone: import("identity-hints").Phone | null, email: import("identity-hints").Email | null, guests: number, date: string }} Booking
 *
 * A reason code for each field that is not right yet.
 * @typedef {Partial<Record<keyof Typed, string>>} Problems
 *
 * @typedef {Pick<typeof import("identity-hints"), "validatePhone" | "validateEmail" | "countries">} Engine
 */

export const MAX_GUESTS = 200;
const MAX_NAME = 200;
const MAX_YEARS_AHEAD = 3;

/**
 * @param {Typed} typed
 * @param {{ today: string, engine: Engine | null }} context `today` is an ISO date. Without an engine any phone and any email will do.
 * @returns {{ problems: Problems, booking: Booking }} The booking counts only when there are no problems.
 */
export function checkBooking(typed, { today, engine }) {
  /** @type {Problems} */
  const problems = {};
  /** @param {keyof Typed} field @param {string | null} problem */
  const note = (field, problem) => {
    if (problem !== null) problems[field] = problem;
  };

  const name = typed.name.replace(/\p{Cc}+/gu, " ").trim();
  note("name", nameProblem(name));

  const hasEmail = typed.email.trim() !== "";
  let email = null;
  if (hasEmail && engine) {
    const verdict = engine.validateEmail(typed.email);
    email = verdict.email;
    note("email", verdict.reason);
  }

  let phone = null;
  if (typed.phone.trim() === "") {
    note("phone", hasEmail ? null : "PHONE_OR_EMAIL");
  } else if (engine) {
    const country = engine.countries().find((known) => known === typed.country);
    const verdict = engine.validatePhone(typed.phone, country ? { defaultCountry: country } : {});
    phone = verdict.phone;
    if (country === undefined && typed.country !== "") note("country", "UNKNOWN_COUNTRY");
    else note("phone", verdict.reason);
  }

  const guests = typed.guests.trim();
  note("guests", guestsProblem(guests));
  note("date", dateProblem(typed.date, today));

  return { problems, booking: { name, phone, email, guests: Number(guests), date: typed.date } };
}

/** The last day that can be booked. @param {string} today */
export function lastDay(today) {
  return `${Number(today.slice(0, 4)) + MAX_YEARS_AHEAD}${today.slice(4)}`;
}

/** A name is whatever somebody calls themselves; it only has to be there. @param {string} name */
function nameProblem(name) {
  if (/^[\p{C}\p{Z}]*$/u.test(name)) return "REQUIRED";
  return [...name].length > MAX_NAME ? "TOO_LONG" : null;
}

/** @param {string} guests */
function guestsProblem(guests) {
  if (guests === "") return "REQUIRED";
  if (!/^[+-]?\d+$/.test(guests)) return "NOT_A_WHOLE_NUMBER";
  return Number(guests) < 1 || Number(guests) > MAX_GUESTS ? "OUT_OF_RANGE" : null;
}

/** @param {string} date @param {string} today */
function dateProblem(date, today) {
  if (date === "") return "REQUIRED";
  if (!isDay(date)) return "NOT_A_DATE";
  if (date < today) return "IN_THE_PAST";
  return date > lastDay(today) ? "TOO_FAR_AHEAD" : null;
}

/** Of the calendar: 2026-02-30 is none. @param {string} date */
function isDay(date) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
