import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, evaluate, forecast, openRates, type PastSession, type Scenario } from "@/lib/earnings";
import { audienceOf } from "@/lib/earnings/audience";
import { nightForecast } from "@/lib/earnings/backtest";
import { studySessions } from "@/lib/earnings/calibrate";
import { addNight, noEvidence } from "@/lib/earnings/grid";
import { calibratedTotal, type Calibration } from "@/lib/earnings/posterior";
import { Random } from "./random";
import { pointsIn } from "./log-densities";
import { drawCoins } from "./sampler";
import { scenarioOf } from "./scenarios";

const asOf = "2026-11-23";
const rates = openRates(asOf);
const scenario = scenarioOf();
const audience = audienceOf(scenario, rates);
const learn = (sessions: readonly PastSession[], change: Partial<Scenario> = {}) =>
  calibrate(sessions, scenarioOf(change), rates);
const nightOf = (calibration: Calibration) => calibratedTotal(calibration, audience)(1);
const oneNight = (coins: number, start = 0): PastSession => ({ viewers: 40, minutes: 90, coins, start });

/** Standard deviation of ln A. */
function spreadOf({ logPosterior }: Calibration): number {
  const points = pointsIn(logPosterior).flat();
  const mean = points.reduce((sum, { x, weight }) => sum + weight * x, 0);
  return Math.sqrt(points.reduce((sum, { x, weight }) => sum + weight * (x - mean) ** 2, 0));
}

/** Nights of one steady creator, `lift` times the median one. */
function nightsOf(count: number, { lift = 1, seed = 1, shape = 3 } = {}): PastSession[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => {
    const night = { viewers: 30 + 20 * random.uniform(), minutes: 60 + 60 * random.uniform(), start: i * 1440 };
    const entries = ((night.viewers * night.minutes) / 8.57) * 0.015 * lift;
    return { ...night, coins: drawCoins(random, (entries * random.gamma(shape)) / shape) };
  });
}

describe("the sessions, as the model reads them", () => {
  it("stand oldest first, those without a date before the others", () => {
    const [dated, later] = [oneNight(3, 10), oneNight(4, 20)];
    const [undated, other] = [1, 2].map((coins) => ({ ...oneNight(coins), start: undefined }));
    for (const given of [
      [undated, other, dated, later],
      [later, undated, dated, other],
      [dated, undated, other, later],
    ])
      expect(studySessions(given, scenario, rates).nights.map(({ session }) => session.coins)).toEqual([1, 2, 3, 4]);
  });

  it("are forgotten after twenty half-lives, which are 45 sessions each", () => {
    const nights = Array.from({ length: 905 }, (_, i) => oneNight(0, i));
    const study = studySessions(nights, scenario, rates);
    expect(study.nights).toHaveLength(900);
    expect(study.nights[0].session.start).toBe(5);
    expect(study.memory ** 45).toBeCloseTo(0.5, 12);
  });

  it("expect 1.5 % of those who enter to gift, or ten gifts an hour where viewers do not count", () => {
    const activityOf = (basis: Calibration["basis"]) =>
      studySessions([oneNight(5)], scenario, rates, basis).nights[0].activity;
    // 40 viewers for 90 minutes who stay 514 seconds each.
    expect(activityOf("viewer-hour")).toBeCloseTo(((40 * 5_400) / 514) * 0.015, 9);
    expect(activityOf("hour")).toBe(15);
  });

  it("count as seen by nobody below a tenth of a viewer", () => {
    expect(learn([{ ...oneNight(5), viewers: 0.1 }]).basis).toBe("viewer-hour");
    expect(learn([{ ...oneNight(5), viewers: 0.099 }]).basis).toBe("hour");
  });
});

describe("the posterior", () => {
  it("is the prior where there are no sessions: lognormal in A, in every evenness", () => {
    const { logPosterior } = learn([]);
    // Evenness is lognormal too, of log-sd 0.9: a quarter to four times the population's.
    [-2, -1, 0, 1, 2].forEach((octave, j) =>
      expect(logPosterior[j][30]).toBeCloseTo(-(((octave * Math.LN2) / 0.9) ** 2) / 2, 9),
    );
    for (const row of logPosterior) {
      // ln of a normal density of sd 1.2, a third of an octave and ten octaves from its middle.
      expect(row[31] - row[30]).toBeCloseTo(-((Math.LN2 / 3 / 1.2) ** 2) / 2, 9);
      expect(row[60] - row[30]).toBeCloseTo(-(((10 * Math.LN2) / 1.2) ** 2) / 2, 9);
    }
    expect(nightOf(learn([])).mean / forecast(scenario, { asOf }).session.coins.mean).toBeCloseTo(1, 4);
  });

  it("is Bayes' rule, as the closed forms of nothing and of a single coin give it", () => {
    // P(nothing) = (1 + Λ/k)^−k and P(one coin) = P(X = 1)·Λ·(1 + Λ/k)^(−k − 1), P(X = 1) = 0.458342.
    const entries = ((40 * 90) / 8.57) * 0.015;
    const nothing = (a: number, k: number) => (1 + (entries * a) / k) ** -k;
    const oneCoin = (a: number, k: number) => (0.458342 * entries * a * nothing(a, k)) / (1 + (entries * a) / k);
    const fade = 0.5 ** (1 / 45);
    let [above, below] = [0, 0];
    for (let octave = -2; octave <= 2; octave++)
      for (let x = -7; x <= 7; x += 0.01) {
        const [k, a] = [3 * 2 ** octave, Math.exp(x)];
        const prior = Math.exp(-((x / 1.2) ** 2) / 2 - ((octave * Math.LN2) / 0.9) ** 2 / 2);
        const weight = prior * nothing(a, k) ** (fade ** 2) * oneCoin(a, k) ** fade * nothing(a, k);
        below += weight;
        above += weight * nothing(a, k);
      }
    const learned = nightOf(learn([oneNight(0, 1), oneNight(1, 2), oneNight(0, 3)]));
    expect(learned.chanceOfNothing).toBeCloseTo(above / below, 4);
  });

  it("does not depend on the order in which dated sessions are given", () => {
    const sessions = nightsOf(12);
    fc.assert(
      fc.property(fc.shuffledSubarray(sessions, { minLength: 12 }), (shuffled) => {
        expect(learn(shuffled)).toEqual(learn(sessions));
      }),
      { numRuns: 10 },
    );
  });

  it("narrows as the root of the number of sessions", () => {
    const spreads = Array.from({ length: 12 }, (_, seed) => [5, 20].map((n) => spreadOf(learn(nightsOf(n, { seed })))));
    const mean = (i: number) => spreads.reduce((sum, pair) => sum + pair[i], 0) / spreads.length;
    expect(mean(0) / mean(1)).toBeGreaterThan(1.7);
    expect(mean(0) / mean(1)).toBeLessThan(2.2);
  });

  it("finds the creator's factor and how even the nights are", () => {
    const steady = learn(nightsOf(60, { lift: 5, shape: 12, seed: 3 }));
    // Drawn with a shape of 12, four times the population's: the last of five.
    const points = pointsIn(steady.logPosterior);
    const mean = points.flat().reduce((sum, { x, weight }) => sum + weight * x, 0);
    expect(Math.abs(mean - Math.log(5))).toBeLessThan(3 * spreadOf(steady));
    const massOf = (j: number) => points[j].reduce((sum, { weight }) => sum + weight, 0);
    expect(massOf(3) + massOf(4)).toBeGreaterThan(0.7);
    expect(massOf(0) + massOf(1)).toBeLessThan(0.01);
  });

  it("is moved less by one whale's night than by ten ordinary ones", () => {
    const usual = nightsOf(20, { seed: 5 });
    const typical = (more: number[]) =>
      nightOf(learn([...usual, ...more.map((coins, i) => oneNight(coins, 1e6 + i))])).quantile(0.5);
    // Ten nights of 2,000 coins bring a fifth of what the whale alone does.
    expect(typical(Array<number>(10).fill(2_000))).toBeGreaterThan(2 * typical([100_000]));
    expect(typical([100_000])).toBeLessThan(1.8 * typical([]));
  });

  it("lets old sessions fade", () => {
    const [poor, rich] = [nightsOf(120, { lift: 0.3, seed: 7 }), nightsOf(120, { lift: 10, seed: 8 })];
    const later = (sessions: PastSession[]) => sessions.map((each) => ({ ...each, start: each.start! + 1e6 }));
    const [rising, falling] = [learn([...poor, ...later(rich)]), learn([...rich, ...later(poor)])];
    expect(nightOf(rising).quantile(0.5)).toBeGreaterThan(3 * nightOf(falling).quantile(0.5));
  });

  it("is the same each time, and after travelling from a worker", () => {
    const sessions = nightsOf(9);
    expect(learn(sessions)).toEqual(learn(sessions));
    const travelled = structuredClone(learn(sessions));
    expect(evaluate(scenario, { asOf, calibration: travelled })).toEqual(
      evaluate(scenario, { asOf, calibration: learn(sessions) }),
    );
  });
});

describe("viewers", () => {
  it("are what coins are measured by: the same coins from fewer viewers promise more", () => {
    const sessions = nightsOf(10);
    const fewer = sessions.map((each) => ({ ...each, viewers: each.viewers! / 2 }));
    // Twice the gifting for each viewer, less what the population's middle pulls back.
    const ratio = nightOf(learn(fewer)).mean / nightOf(learn(sessions)).mean;
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.1);
  });

  it("are read as the creator's median where a few are missing", () => {
    const known = [100, 30, 40].map((viewers, i) => ({ ...oneNight(200, i), viewers }));
    const holed = learn([...known, { ...oneNight(100, 9), viewers: undefined }]);
    expect(holed.basis).toBe("viewer-hour");
    expect(holed).toEqual(learn([...known, oneNight(100, 9)]));
  });

  it("give way to the hour where most are missing, and where the scenario has none", () => {
    const [one, two, three] = nightsOf(3);
    const mostly = [one, { ...two, viewers: undefined }, { ...three, viewers: 0 }];
    expect(learn(mostly).basis).toBe("hour");
    expect(learn(nightsOf(3), { by: "followers" }).basis).toBe("hour");
    expect(learn(nightsOf(3), { gifting: 0 }).basis).toBe("hour");
    const [short, long] = [60, 120].map((minutes) =>
      evaluate(scenarioOf({ minutes }), { asOf, calibration: learn(mostly) }),
    );
    // Twice, but for where the points of A lie: closer for the longer night, which varies less.
    expect(long.session.coins.mean / short.session.coins.mean).toBeCloseTo(2, 4);
  });

  it("leave no trace of a population in the hour's prior: it is flat over six decades", () => {
    const { logPosterior } = learn([], { by: "followers" });
    for (const row of logPosterior) expect(new Set(row).size).toBe(1);
  });
});

describe("the answer from own sessions", () => {
  it("names its evidence and cites what it rests on", () => {
    const answer = forecast(scenario, { asOf, calibration: learn(nightsOf(14)) });
    expect(answer.evidence).toMatchObject({ source: "sessions", sessions: 14 });
    expect(answer.rates).toContain("memorySessions");
  });

  it("is the general one as long as there is no session", () => {
    expect(evaluate(scenario, { asOf, calibration: learn([]) })).toEqual(evaluate(scenario, { asOf }));
  });

  it("stands above counted gifts", () => {
    const counted = scenarioOf({ by: "gifts", coins: 1_000_000 });
    const calibration = calibrate(nightsOf(14), counted, rates);
    expect(forecast(counted, { asOf, calibration }).evidence.source).toBe("sessions");
    expect(forecast(counted, { asOf, calibration }).session.coins.p50).toBeLessThan(10_000);
  });

  it("keeps what sessions cannot teach: a range of viewers stays open", () => {
    const calibration = learn(nightsOf(40));
    const width = (viewers: Scenario["viewers"]) => {
      const { p10, p90 } = forecast(scenarioOf({ viewers }), { asOf, calibration }).month.coins;
      return p90 / p10;
    };
    expect(width({ low: 20, high: 80 })).toBeGreaterThan(1.5 * width(40));
    expect(width({ low: 38, high: 42.1 }) / width(40)).toBeCloseTo(1, 2);
  });

  it("is that of the tabulated nights, which the backtest uses", () => {
    for (const count of [0, 3, 30]) {
      const sessions = [...nightsOf(count, { lift: 3 }), oneNight(0, 1e9)];
      const study = studySessions(sessions, scenario, rates);
      const evidence = study.nights
        .slice(0, -1)
        .reduce((sum, { logLikelihood }) => addNight(sum, logLikelihood, study.memory), noEvidence());
      const tabulated = nightForecast(study, evidence, study.nights.at(-1)!.activity);
      const exact = nightOf(learn(sessions.slice(0, -1)));
      // The mean weighs the far end of A, and both leave out there what is lighter than a millionth.
      expect(Math.abs(tabulated.mean / exact.mean - 1)).toBeLessThan(0.001);
      for (const p of [0.1, 0.5, 0.9])
        expect(Math.abs(tabulated.quantile(p) - exact.quantile(p))).toBeLessThanOrEqual(1 + 0.002 * exact.quantile(p));
    }
  });

  it("is finite and in order for any sessions and any scenario's ranges", () => {
    const anySession = fc.record({
      viewers: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
      minutes: fc.double({ min: 1, max: 2880, noNaN: true }),
      coins: fc.oneof(fc.nat(50), fc.nat(1e9)),
    });
    fc.assert(
      fc.property(
        fc.array(anySession, { maxLength: 12 }),
        fc.constantFrom<Scenario["viewers"]>(0, 40, { low: 10, high: 900 }),
        fc.constantFrom<Scenario["by"]>("audience", "followers", "gifts"),
        (sessions, viewers, by) => {
          const asked = scenarioOf({ viewers, by });
          const { session, month } = forecast(asked, { asOf, calibration: calibrate(sessions, asked, rates) });
          for (const { coins, chanceOfNothing } of [session, month]) {
            const { mean, ...quantiles } = coins;
            const ascending = Object.values(quantiles);
            expect([...ascending, mean, chanceOfNothing].every(Number.isFinite)).toBe(true);
            expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
            expect(chanceOfNothing).toBeGreaterThanOrEqual(0);
            expect(chanceOfNothing).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
