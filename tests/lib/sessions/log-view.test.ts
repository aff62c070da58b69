import { describe, expect, test } from "vitest";
import { defaults } from "@/lib/earnings";
import { finderOf, orderLog, plainView, totalsOf } from "@/lib/sessions/log-view";
import type { Session } from "@/lib/sessions/session";
import { usualOf } from "@/lib/sessions/usual";
import { openWorth } from "@/lib/sessions/worth";

const now = "2026-11-20T00:00:00.000Z";
const worth = openWorth(defaults, "2026-11-20");
const live = (day: number, more: Partial<Session>): Session => ({
  id: `hand:${day}`,
  start: new Date(Date.UTC(2026, 9, day)).toISOString(),
  minutes: 60,
  source: "hand",
  ...more,
});
// Half a cent a diamond, at the flat rate: $1, $3 and $2.
const log = [
  live(1, { diamonds: 200, note: "Calm evening", viewers: 10 }),
  live(20, { moneyUsd: 3, tags: ["battle"], viewers: 30 }),
  live(40, { coins: 400, minutes: 30, note: "battle again" }),
];
const daysOf = (change: Partial<typeof plainView>) => {
  const view = { ...plainView, ...change };
  return orderLog(log.filter(finderOf(view, now)), view, worth).map(({ id }) => id.slice(5));
};

describe("the log as it is looked at", () => {
  test("is newest first, or in the order of any column, with what is not known last", () => {
    expect(daysOf({})).toEqual(["40", "20", "1"]);
    expect(daysOf({ isDescending: false })).toEqual(["1", "20", "40"]);
    expect(daysOf({ by: "usd" })).toEqual(["20", "40", "1"]);
    expect(daysOf({ by: "minutes", isDescending: false })).toEqual(["40", "1", "20"]);
    expect(daysOf({ by: "viewers" })).toEqual(["20", "1", "40"]);
    expect(daysOf({ by: "viewers", isDescending: false })).toEqual(["1", "20", "40"]);
  });

  test("is searched in notes and tags, every word, in any case", () => {
    expect(daysOf({ search: "Battle" })).toEqual(["40", "20"]);
    expect(daysOf({ search: "again battle" })).toEqual(["40"]);
    expect(daysOf({ search: "disco" })).toEqual([]);
  });

  test("is narrowed to the last days", () => {
    expect(daysOf({ days: 30 })).toEqual(["40"]);
    expect(daysOf({ days: 31 })).toEqual(["40", "20"]);
  });

  test("is not changed by looking", () => {
    daysOf({ by: "usd" });
    expect(log.map(({ id }) => id)).toEqual(["hand:1", "hand:20", "hand:40"]);
  });

  test("is summed, and says whether a part is worked out", () => {
    expect(totalsOf(log, worth)).toEqual({ sessions: 3, minutes: 150, diamonds: 200, usd: 6, isEstimated: true });
    expect(totalsOf([log[1]], worth)).toMatchObject({ usd: 3, isEstimated: false });
  });
});

describe("what a LIVE is worth", () => {
  test("follows the terms: the reading and the rate", () => {
    const legacy = openWorth({ ...defaults, reading: "half" }, "2026-11-20");
    // 100 diamonds are 200 coins there; a diamond still stands at a cent, of which half is paid.
    expect([legacy.coins(live(1, { diamonds: 100 })), legacy.usd(live(1, { diamonds: 100 }))]).toEqual([200, 0.5]);
    expect(worth.coins(live(1, { moneyUsd: 1 }))).toBe(200);
    const unpaid = openWorth({ ...defaults, programme: "custom", rate: 0 }, "2026-11-20");
    expect(unpaid.coins(live(1, { moneyUsd: 1 }))).toBeUndefined();
  });
});

test("the usual LIVE is the median of the last ten, and its week that of their pace", () => {
  const early = live(1, { minutes: 500, viewers: 900 });
  const recent = Array.from({ length: 10 }, (_, i) =>
    live(10 + 3.5 * i, { minutes: 60 + i, ...(i % 2 && { viewers: 20 + i }) }),
  );
  expect(usualOf([early, ...recent])).toEqual({ minutes: 65, viewers: 25, perWeek: 2 });
  // Six in a fortnight are five steps of 2.8 days; two, a month apart, are still one a month.
  expect(usualOf([1, 3, 6, 9, 11, 15].map((day) => live(day, {}))).perWeek).toBe(2.5);
  expect(usualOf([live(1, {}), live(31, {})]).perWeek).toBe(0.2);
  expect(usualOf([early])).toEqual({ minutes: 500, viewers: 900, perWeek: 1 });
  expect(usualOf([live(1, { minutes: 2000 })])).toEqual({ minutes: 1440, perWeek: 1 });
});
