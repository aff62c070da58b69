import type { CitedSource } from "@/lib/earnings";

/** A rate that has another value, or none had before, since a link was written. */
export interface ChangedRate {
  id: string;
  label: string;
  unit: string;
  before?: number;
  now: number;
}

/** What one source says has changed, and from which day (ISO) it holds. */
export interface Change {
  source: Pick<CitedSource, "id" | "title" | "url">;
  from: string;
  rates: ChangedRate[];
}

/** Rates of the newer answer that began after the older one's day. */
export function changesBetween(
  then: { asof: string; sources: readonly CitedSource[] },
  now: readonly CitedSource[],
): Change[] {
  const before = new Map(then.sources.flatMap(({ rates }) => rates.map(({ id, value }) => [id, value])));
  const changes = new Map<string, Change>();
  for (const { id: sourceId, title, url, rates } of now)
    for (const { id, label, unit, value, from } of rates) {
      if (from <= then.asof || before.get(id) === value) continue;
      const key = `${sourceId} ${from}`;
      const change = changes.get(key) ?? { source: { id: sourceId, title, url }, from, rates: [] };
      change.rates.push({ id, label, unit, before: before.get(id), now: value });
      changes.set(key, change);
    }
  return [...changes.values()];
}
