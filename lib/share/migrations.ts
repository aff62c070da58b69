/**
 * One step brings a query from its version to the next, in place. A step is never edited once links of its version are out,
 * and it writes down whatever the older version left unsaid that the newer one would read otherwise.
 */
export type Migration = (query: URLSearchParams) => void;

/** Version 0 counted hours, and called some things by other names. */
const fromVersion0: Migration = (query) => {
  rename(query, "watching", "viewers");
  rename(query, "weekly", "perweek");
  rename(query, "region", "programme", (region) => (region === "us" ? "us-scaled" : "global-flat"));
  rename(query, "hours", "minutes", inMinutes);
  // Without a length, version 0 took an hour and a night a week.
  if (!query.has("minutes")) query.set("minutes", "60");
  if (!query.has("perweek")) query.set("perweek", "1");
};

/** The step at place n reads version n. Links are written in the version after the last. */
export const migrations: readonly Migration[] = [fromVersion0];

/**
 * The query in the words of the newest version. Without a version it is read as the newest.
 *
 * @returns undefined where its version is none that ever was
 */
export function migrate(query: URLSearchParams, steps: readonly Migration[] = migrations): URLSearchParams | undefined {
  const written = query.get("v") ?? String(steps.length);
  const version = Number(written);
  if (!/^\d{1,3}$/.test(written) || version > steps.length) return undefined;
  const migrated = new URLSearchParams(query);
  for (const step of steps.slice(version)) step(migrated);
  migrated.set("v", String(steps.length));
  return migrated;
}

function rename(query: URLSearchParams, from: string, to: string, value = (text: string) => text): void {
  const text = query.get(from);
  query.delete(from);
  if (text !== null && !query.has(to)) query.set(to, value(text));
}

/** "1.5" or "1-2" hours; what is no number stays as it is and is named by the reader. */
function inMinutes(hours: string): string {
  return hours.replace(/\d*\.?\d+/g, (figure) => String(Math.round(Number(figure) * 60 * 1e6) / 1e6));
}
