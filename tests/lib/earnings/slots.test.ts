import { describe, expect, it } from "vitest";
import { openRates, slotEffects, type PastSession, type SlotMap } from "@/lib/earnings";
import { Random } from "./random";
import { drawCoins } from "./sampler";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const map = (sessions: readonly PastSession[]): SlotMap => slotEffects(sessions, scenarioOf(), rates);

interface Week {
  sessions: number;
  /** evenings and afternoons gone live in, Monday evening first */
  slots: number;
  /** what the first slot has more than the others */
  lift?: number;
  /** gifting entries an hour */
  entries?: number;
}

function weeks({ sessions, slots, lift = 1, entries = 6 }: Week, seed: number): PastSession[] {
  const random = new Random(seed);
  return Array.from({ length: sessions }, (_, i) => {
    const slot = Math.floor(random.uniform() * slots);
    const minutes = 60 + Math.floor(120 * random.uniform());
    const expected = (minutes / 60) * entries * (slot === 0 ? lift : 1);
    return {
      minutes,
      start: i * 1440,
      coins: drawCoins(random, (expected * random.gamma(3)) / 3),
      local: { weekday: 1 + (slot % 7), hour: slot < 7 ? 20 : 14 },
    };
  });
}

const runs = (count: number, week: Week) => Array.from({ length: count }, (_, seed) => map(weeks(week, seed + 1)));
const claims = (maps: SlotMap[]) => maps.filter(({ best }) => best).length;

describe("when to go live", () => {
  it.each([
    { sessions: 12, slots: 4 },
    { sessions: 30, slots: 7 },
    { sessions: 60, slots: 14 },
    { sessions: 90, slots: 3, entries: 60 },
    { sessions: 40, slots: 5, entries: 0.5 },
  ])(
    "is never told from weeks in which it does not matter: %o",
    (week) => {
      // At most one in twenty; a rule of thumb (the best average of three nights) would claim one every time.
      expect(claims(runs(20, week))).toBeLessThanOrEqual(1);
    },
    60_000,
  );

  it("is told where the data carries it, and then rightly", () => {
    const maps = runs(20, { sessions: 80, slots: 4, lift: 6, entries: 20 });
    expect(claims(maps)).toBeGreaterThanOrEqual(16);
    for (const { best } of maps) if (best) expect(best).toMatchObject({ weekday: 1, part: "evening" });
  }, 60_000);

  it("hardly moves a slot with two nights, however good", () => {
    const usual = weeks({ sessions: 30, slots: 3 }, 4);
    const sunday = [3_000, 4_000].map((coins, i) => ({
      minutes: 90,
      start: 1e6 + i,
      coins,
      local: { weekday: 7, hour: 20 },
    }));
    const { slots, best } = map([...usual, ...sunday]);
    const found = slots.find(({ weekday }) => weekday === 7)!;
    const average = usual.reduce((sum, { coins }) => sum + coins, 0) / 30;
    expect(3_500 / average).toBeGreaterThan(3);
    expect(found.factor).toBeGreaterThan(1);
    expect(found.factor).toBeLessThan(1.8);
    expect(best).toBeUndefined();
  });

  it("comes closer to the truth, and is surer, with more nights", () => {
    const [few, many] = [12, 120].map((sessions) =>
      runs(12, { sessions, slots: 3, lift: 4, entries: 20 }).map(({ slots }) =>
        slots.find(({ weekday }) => weekday === 1)!,
      ),
    );
    const mean = (slots: typeof few, value: (slot: (typeof few)[number]) => number) =>
      slots.reduce((sum, slot) => sum + value(slot), 0) / slots.length;
    // The first of three slots at 4 and the others at 1 lies e^(⅔·ln 4) = 2.5 times above their middle.
    expect(mean(many, ({ factor }) => factor)).toBeGreaterThan(1.8);
    expect(mean(many, ({ factor }) => factor)).toBeLessThan(3.5);
    expect(mean(few, ({ factor }) => factor)).toBeLessThan(mean(many, ({ factor }) => factor));
    const width = ({ low, high }: (typeof few)[number]) => Math.log(high / low);
    expect(mean(many, width)).toBeLessThan(2 * 1.2816 * 0.6);
  }, 60_000);

  it("counts chances that leave room for no difference at all", () => {
    const { slots } = map(weeks({ sessions: 30, slots: 5 }, 9));
    const total = slots.reduce((sum, { chanceBest }) => sum + chanceBest, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(0.7);
    expect(slots.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(30);
  });

  it("needs local times, and two slots to choose from", () => {
    expect(map([{ minutes: 60, coins: 5 }])).toEqual({ slots: [] });
    const one = weeks({ sessions: 20, slots: 1 }, 2);
    expect(map(one).slots).toHaveLength(1);
    expect(map(one).best).toBeUndefined();
  });

  it("is told by the hour of the start: midnight and six o'clock begin a part", () => {
    const at = (hour: number) => map([{ minutes: 60, coins: 5, local: { weekday: 3, hour } }]).slots[0].part;
    expect([0, 5, 6, 11, 12, 17, 18, 23].map(at)).toEqual([
      "night",
      "night",
      "morning",
      "morning",
      "afternoon",
      "afternoon",
      "evening",
      "evening",
    ]);
  });
});
