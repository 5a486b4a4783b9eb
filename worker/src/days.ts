const HOUR = 60 * 60 * 1000;

/** The day and the hour it is at a place of the IANA's list, as an ISO date and time without a zone. */
export function dayAt(now: number, timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Date(now).toLocaleString("sv-SE", { timeZone, hourCycle: "h23" }).replace(" ", "T");
}

/** The day it is where the day is youngest (UTC−12): whatever comes before it is over everywhere. */
export function earliestToday(now: number): string {
  return new Date(now - 12 * HOUR).toISOString().slice(0, 10);
}
