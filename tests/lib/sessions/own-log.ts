import type { Log, LogStore, Outcome } from "@/lib/sessions/store";

/** The log as it stands. */
export function readLog(store: LogStore): Promise<Log> {
  return new Promise((resolve, reject) => {
    const stop = store.watch(
      (log) => {
        setTimeout(() => stop());
        resolve(log);
      },
      (reason) => reject(new Error(reason)),
    );
  });
}

/** What was done, with its way back; a refusal fails the test. */
export async function done(outcome: Promise<Outcome>) {
  const result = await outcome;
  if (!result.ok) throw new Error(result.reason);
  return result.undo;
}
