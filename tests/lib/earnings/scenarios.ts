import * as fc from "fast-check";
import { defaults, type Amount, type LeverId, type Scenario } from "@/lib/earnings";

type LeverSetting = Scenario[LeverId];

/** The scenario of version 1's defaults with changes. */
export function scenarioOf(change: Partial<Scenario> = {}): Scenario {
  return { ...defaults, ...change };
}

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const amountOf = (low: number, high: number): fc.Arbitrary<Amount> =>
  fc.oneof(
    fc.integer({ min: low, max: high }),
    fc
      .tuple(fc.integer({ min: Math.max(1, low), max: high }), fc.integer({ min: Math.max(1, low), max: high }))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );
const setting = fc.constantFrom<LeverSetting>("less", "now", "more");

/** Any scenario within the limits, without a basket. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    by: fc.constantFrom<Scenario["by"]>("audience", "gifts", "followers"),
    viewers: amountOf(0, 20_000),
    minutes: amountOf(1, 1440),
    gifting: fc.option(share, { nil: undefined }),
    followers: fc.integer({ min: 0, max: 5_000_000 }),
    engagement: fc.constantFrom<Scenario["engagement"]>("passive", "typical", "devoted"),
    perweek: fc.integer({ min: 0, max: 50 }),
    coins: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined }),
    community: setting,
    battles: setting,
    programme: fc.constantFrom<Scenario["programme"]>("global-flat", "us-scaled", "custom"),
    rate: fc.option(share, { nil: undefined }),
    newfollowers: fc.integer({ min: 0, max: 20 }),
    validdays: fc.integer({ min: 0, max: 7 }),
    fans: fc.constantFrom(0, 10, 99, 100, 2000),
    breach: fc.integer({ min: 0, max: 20 }).map((n) => n / 100),
    league: fc.constantFrom<Scenario["league"]>("none", "hold", "best"),
    reading: fc.constantFrom<Scenario["reading"]>("one", "half"),
    store: fc.constantFrom<Scenario["store"]>("app", "web"),
    agency: share,
    fee: share,
    feefixed: fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
    spread: share,
    tax: share,
  })
  .map((change) => scenarioOf(change));
