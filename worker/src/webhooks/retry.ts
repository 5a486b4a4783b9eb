/** What D1 says of faults that pass; its own retries are for reading alone. */
const PASSING = ["Network connection lost", "storage caused object to be reset", "reset because its code was updated", "D1 DB is overloaded"];

const ATTEMPTS = 4;

/** Tries a write again, later each time, where trying helps. It has to be one that can be repeated. */
export async function withRetries<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const passes = PASSING.some((message) => String(error).includes(message));
      if (!passes || attempt === ATTEMPTS) throw error;
      await scheduler.wait(50 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
