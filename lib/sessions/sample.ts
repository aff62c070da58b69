import { offsetAt } from "@/lib/time-zone";
import { sessionId, type Session } from "./session";

const DAY = 86_400_000;

/**
 * Made-up LIVEs of the last sixteen weeks, so that the page can be tried before there are any: evenings of an hour and a
 * half, about forty viewers, most of them small and a few large. Never stored.
 */
export function sampleSessions(now: string, timeZone: string): Session[] {
  const chance = lehmer(20_261);
  const today = Math.floor(Date.parse(now) / DAY) * DAY;
  const sessions: Session[] = [];
  for (let day = 112; day > 0; day--) {
    const weekday = new Date(today - day * DAY).getUTCDay();
    if (![0, 3, 5].includes(weekday)) continue;
    const hour = (weekday === 3 && chance() < 0.6 ? 14 : 19) + Math.floor(3 * chance());
    const wall = today - day * DAY + hour * 3_600_000;
    const start = new Date(wall - offsetAt(wall, timeZone)).toISOString();
    const viewers = Math.round(40 * spread(chance, 0.3));
    const minutes = 60 + 15 * Math.floor(5 * chance());
    const diamonds = Math.round(((viewers * minutes) / 60) * (weekday === 0 ? 9 : 4) * spread(chance, 1.2));
    sessions.push({
      id: sessionId("hand", start, "sample"),
      start,
      minutes,
      viewers,
      diamonds,
      ...(day % 2 === 0 && { moneyUsd: Math.round(diamonds * (0.47 + 0.06 * chance())) / 100 }),
      ...(chance() < 0.2 && { tags: ["battle"] }),
      source: "hand",
    });
  }
  return sessions;
}

/** exp of a normal with this standard deviation, near enough: the sum of twelve evens less six. */
function spread(chance: () => number, logSd: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += chance();
  return Math.exp(logSd * sum);
}

/** The same numbers at every visit: the minimal standard generator of Park and Miller. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
