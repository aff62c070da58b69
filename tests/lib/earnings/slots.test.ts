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

  it("is Bayes' rule, as the closed forms of nothing and of a single coin give it", () => {
    // A coin in most hours of the first slot, nothing in most of the second; of ten gifting entries an hour, A = e^x.
    const coins = [1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0];
    const sessions = coins.map((each, i) => ({
      minutes: 60,
      coins: each,
      start: i,
      local: { weekday: i < 8 ? 1 : 2, hour: 20 },
    }));
    const nothing = (a: number, k: number) => (1 + (10 * a) / k) ** -k;
    const oneCoin = (a: number, k: number) => (0.458342 * 10 * a * nothing(a, k)) / (1 + (10 * a) / k);
    const fade = 0.5 ** (1 / 45);
    const weightOf = (slot: number, coin: number) =>
      coins.reduce((sum, each, i) => sum + Number(each === coin && i >> 3 === slot) * fade ** (15 - i), 0);
    const likelihood = (slot: number, x: number, k: number) =>
      nothing(Math.exp(x), k) ** weightOf(slot, 0) * oneCoin(Math.exp(x), k) ** weightOf(slot, 1);

    const step = 0.1;
    const [levels, effects] = [70, 50].map((reach) => Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach));
    const [means, squares] = [
      [0, 0],
      [0, 0],
    ];
    let [whole, firstBest] = [0, 0];
    for (let octave = -2; octave <= 2; octave++) {
      const k = 3 * 2 ** octave;
      const prior = Math.exp(-(((octave * Math.LN2) / 0.9) ** 2) / 2);
      const likelihoods = [0, 1].map((slot) =>
        Array.from({ length: 241 }, (_, i) => likelihood(slot, (i - 120) * step, k)),
      );
      for (const level of levels) {
        whole += (prior / 2) * likelihoods[0][level + 120] * likelihoods[1][level + 120];
        for (const spread of [0.25, 0.5, 1]) {
          const densities = likelihoods.map((row) =>
            effects.map((effect) => {
              const chance = Math.exp(-(((effect * step) / spread) ** 2) / 2) / (spread * Math.sqrt(2 * Math.PI));
              return step * chance * row[level + effect + 120];
            }),
          );
          const masses = densities.map((density) => density.reduce((sum, mass) => sum + mass));
          whole += (prior / 6) * masses[0] * masses[1];
          let below = 0;
          effects.forEach((effect, i) => {
            for (const slot of [0, 1]) {
              const mass = (prior / 6) * densities[slot][i] * masses[1 - slot];
              means[slot] += mass * effect * step;
              squares[slot] += mass * (effect * step) ** 2;
            }
            firstBest += (prior / 6) * densities[0][i] * (below + densities[1][i] / 2);
            below += densities[1][i];
          });
        }
      }
    }

    const { slots } = map(sessions);
    expect(slots.map(({ weekday, part, sessions: count }) => [weekday, part, count])).toEqual([
      [1, "evening", 8],
      [2, "evening", 8],
    ]);
    slots.forEach(({ factor, logSd, low, high }, slot) => {
      const mean = means[slot] / whole;
      expect(Math.log(factor)).toBeCloseTo(mean, 2);
      expect(logSd).toBeCloseTo(Math.sqrt(squares[slot] / whole - mean ** 2), 2);
      expect(Math.log(high / factor)).toBeCloseTo(1.281552 * logSd, 4);
      expect(Math.log(factor / low)).toBeCloseTo(1.281552 * logSd, 4);
    });
    expect(slots[0].chanceBest).toBeCloseTo(firstBest / whole, 2);
  });

  /** Evenings, one weekday after the other, of a creator so steady that each brings about what its weekday does. */
  const steadyNights = (count: number, coins: number[]): PastSession[] =>
    Array.from({ length: count }, (_, i) => ({
      minutes: 60,
      coins: Math.round(coins[i % coins.length] * [1.2, 0.85, 1, 0.9, 1.1][(i >> 1) % 5]),
      start: i,
      local: { weekday: 1 + (i % coins.length), hour: 20 },
    }));

  it("is as it was beforehand where a creator has but one slot, however much is known of it", () => {
    for (const nights of [weeks({ sessions: 20, slots: 1 }, 2), steadyNights(60, [20_000])]) {
      const [{ factor, logSd, chanceBest }] = map(nights).slots;
      // Any level explains one slot. An even bet that slots differ at all, and if so by 0.25, 0.5 or 1.
      expect(Math.log(factor)).toBeCloseTo(0, 1);
      expect(logSd).toBeCloseTo(Math.sqrt((0.25 ** 2 + 0.5 ** 2 + 1) / 6), 1);
      expect(chanceBest).toBeCloseTo(0.5, 1);
    }
  });

  it("is told of two steady slots of which one brings twice as much", () => {
    const { slots, best } = map(steadyNights(80, [20_000, 40_000]));
    expect(best).toBe(slots[1]);
    expect(best).toMatchObject({ weekday: 2, part: "evening", sessions: 40 });
    expect(slots[0].factor * slots[1].factor).toBeCloseTo(1, 2);
    expect(slots[1].factor / slots[0].factor).toBeGreaterThan(1.6);
    expect(slots[1].factor / slots[0].factor).toBeLessThan(2);
    expect(slots[0].chanceBest).toBeLessThan(0.01);
  });

  it("treats slots alike: with their nights exchanged their answers are exchanged", () => {
    const nights = weeks({ sessions: 24, slots: 2, lift: 3, entries: 20 }, 6);
    const exchanged = nights.map((night) => ({ ...night, local: { weekday: 3 - night.local!.weekday, hour: 20 } }));
    const [one, other] = [map(nights).slots, map(exchanged).slots];
    for (const value of ["factor", "low", "high", "logSd", "chanceBest"] as const) {
      expect(one[0][value] / other[1][value]).toBeCloseTo(1, 9);
      expect(one[1][value] / other[0][value]).toBeCloseTo(1, 9);
    }
  });

  it("fades: what a slot brought long ago counts less than what it brought lately", () => {
    const usual = weeks({ sessions: 90, slots: 3, entries: 20 }, 5);
    const evening = (start: number) =>
      Array.from({ length: 8 }, (_, i) => ({
        minutes: 60,
        coins: 9_000,
        start: start + i,
        local: { weekday: 6, hour: 20 },
      }));
    const factorOf = (nights: PastSession[]) =>
      map([...usual, ...nights]).slots.find(({ weekday }) => weekday === 6)!.factor;
    expect(factorOf(evening(1e6))).toBeGreaterThan(1.1 * factorOf(evening(-1e6)));
  });

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
