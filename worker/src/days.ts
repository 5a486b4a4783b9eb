const HOUR = 60 * 60 * 1000;

/** The day it is where the day is youngest (UTC−12): whatever comes before it is over everywhere. */
export function earliestToday(now: number): string {
  return new Date(now - 12 * HOUR).toISOString().slice(0, 10);
}
