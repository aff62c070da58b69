import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coins,
  microToUsd,
  microUsd,
  openRates,
  payOut,
  payoutTerms,
  solvePayout,
  usdToMicro,
  waterfall,
  type MoneyStation,
  type Scenario,
} from "@/lib/earnings";
import { inCurrency, keptShare, payoutKinks } from "@/lib/earnings/payout";
import { anyScenario, scenarioOf } from "./scenarios";

const termsOf = (change: Partial<Scenario>, asOf = "2026-11-23") =>
  payoutTerms(scenarioOf(change), 1, openRates(change.asof ?? asOf));
const custom = (rate: number, more: Partial<Scenario> = {}) => termsOf({ programme: "custom", rate, ...more });
const usd = (count: number, terms: ReturnType<typeof termsOf>) => microToUsd(payOut(coins(count), terms).takeHome);

describe("published and derived payouts", () => {
  // Each row is arithmetic a reader can redo, or a worked example somebody published.
  it.each([
    ["a rose pays half a cent", 1, {}, 0.005],
    ["a Galaxy pays $5", 1_000, {}, 5],
    ["a Lion pays $149.995", 29_999, {}, 149.995],
    ["a Universe pays $224.995", 44_999, {}, 224.995],
    ["the legacy reading halves a Galaxy", 1_000, { reading: "half" }, 2.5],
    ["the legacy reading pays a 5,000-coin gift $12.50", 5_000, { reading: "half" }, 12.5],
    ["41,200 diamonds at 36.5 % pay $150.38", 41_200, { programme: "custom", rate: 0.365 }, 150.38],
    ["the cap of the scaled programme pays 53 %", 100_000, { programme: "custom", rate: 0.53 }, 530],
    ["the shortest LIVE pays 20 %", 100_000, { programme: "us-scaled", minutes: 4, validdays: 0 }, 200],
  ] as [string, number, Partial<Scenario>, number][])("%s", (_, count, change, expected) => {
    expect(usd(count, termsOf(change))).toBe(expected);
  });

  it("$100 of viewers' money in the app is 6,622 coins and pays $33.11", () => {
    const payout = solvePayout("viewerSpend", usdToMicro(100), termsOf({}))!;
    expect(payout.coins).toBe(6_622);
    expect(microToUsd(payout.takeHome)).toBeCloseTo(33.11, 2);
  });

  it("the web's viewers leave 47 cents of each dollar, the app's 33", () => {
    const kept = (store: "app" | "web") => {
      const { takeHome, viewerSpend } = payOut(coins(10_000), termsOf({ store }));
      return Number(takeHome) / Number(viewerSpend);
    };
    expect(kept("web")).toBeCloseTo(0.4717, 3);
    expect(kept("app")).toBeCloseTo(0.3311, 3);
  });

  it("agency, fee, exchange and tax are each taken from what the one before left", () => {
    // $500 − 10 % = 450; − 2 % − $1 = 440; − 3 % = 426.8; − 25 % = 320.1
    const terms = termsOf({ agency: 0.1, fee: 0.02, feefixed: 1, spread: 0.03, tax: 0.25 });
    const payout = payOut(coins(100_000), terms);
    expect(microToUsd(payout.payout)).toBe(440);
    expect(microToUsd(payout.takeHome)).toBe(320.1);
  });

  it("a fixed fee larger than the reward leaves nothing, not a debt", () => {
    expect(usd(100, termsOf({ feefixed: 5 }))).toBe(0);
  });

  it("the league's money stops at $1,000 a week, shared by the week's sessions", () => {
    const change: Partial<Scenario> = { programme: "us-scaled", league: "best", perweek: 4 };
    // 38 % + 8 % = 46 % of $100,000 and at most $250 of the league's 3 %.
    expect(usd(10_000_000, termsOf(change))).toBe(46_250);
    expect(usd(10_000, termsOf(change))).toBe(49);
  });
});

describe("the way of the money", () => {
  it("names every part that goes elsewhere, and what arrives", () => {
    // 100,000 coins in the legacy reading: $1,510 spent, $1,000 of diamonds, $500 in the ledger, of which 46 of 53 % are
    // reached. $230 − 10 % = 207; − 2 % − $1 = 201.86; − 3 % = 195.8042; − 25 % = 146.85315.
    const terms = termsOf({
      programme: "us-scaled",
      reading: "half",
      agency: 0.1,
      fee: 0.02,
      feefixed: 1,
      spread: 0.03,
      tax: 0.25,
    });
    const steps = waterfall(payOut(coins(100_000), terms), terms);
    expect(steps.map(({ id, label, amount }) => [id, label, microToUsd(amount)])).toEqual([
      ["store", "App store", 453],
      ["margin", "Payment costs and margin", 57],
      ["reading", "Lost in the legacy reading", 500],
      ["platform", "TikTok's share", 235],
      ["missions", "Missions not reached", 35],
      ["agency", "Agency", 23],
      ["fee", "Payout fee", 5.14],
      ["exchange", "Exchange", 6.0558],
      ["tax", "Set aside for tax", 48.95105],
      ["take-home", "Your take-home", 146.85315],
    ]);
  });

  it("is straight but where a fixed fee is covered and where the league's cap is reached", () => {
    expect(payoutKinks(termsOf({}))).toEqual([]);
    // A fee of $5 at half a cent a coin.
    const [covered] = payoutKinks(termsOf({ feefixed: 5 }));
    expect(covered).toBeCloseTo(1_000, 3);
    expect(payoutKinks(custom(0, { feefixed: 5 }))).toEqual([]);
    // $1 at 49 % of a cent, and $250 at 3 % of a cent.
    const [fee, cap, ...others] = payoutKinks(termsOf({ programme: "us-scaled", league: "best", feefixed: 1 }));
    expect(fee).toBeCloseTo(204.08, 2);
    expect(cap).toBeCloseTo(250 / 0.0003, 6);
    expect(others).toEqual([]);
  });

  it("ends in the creator's currency, to a millionth", () => {
    expect(inCurrency(usdToMicro(1.5), { fx: 15_650 })).toBe(23_475);
    expect(inCurrency(usdToMicro(0.000_001), { fx: 0.86 })).toBe(0.000_001);
  });

  it("finds what makes any amount that can be asked for, exactly", () => {
    const wanted = microUsd(999_999_999_999_123_456n);
    for (const station of ["ledger", "reward", "payout", "takeHome"] as const)
      expect(solvePayout(station, wanted, termsOf({}))).toMatchObject({ [station]: wanted });
  });

  it("given between two coins, has the fewest that bring it, and of viewers' money what those bring that it buys", () => {
    const made = (station: MoneyStation, usdAmount: number) =>
      solvePayout(station, usdToMicro(usdAmount), termsOf({}))!;
    // A coin is worth a cent in the ledger and costs 1.51.
    expect(["0.01", "0.014", "0.02", "0.021"].map((usdAmount) => made("ledger", Number(usdAmount)).coins)).toEqual([
      1, 2, 2, 3,
    ]);
    expect(made("takeHome", 0.001)).toMatchObject({ coins: 1, diamonds: 1, takeHome: 1_000n });
    expect(made("viewerSpend", 0.04)).toMatchObject({
      coins: 2,
      diamonds: 2,
      viewerSpend: 40_000n,
      ledger: 20_000n,
      takeHome: 10_000n,
    });
    expect(made("viewerSpend", 0.005)).toMatchObject({ coins: 0, viewerSpend: 5_000n, reward: 0n });
    expect(keptShare(made("viewerSpend", 0.005), termsOf({}))).toBeCloseTo(0.3311, 3);
  });
});

describe("laws", () => {
  const count = fc.integer({ min: 0, max: 1_000_000_000 });

  it("the waterfall sums to the viewer spend to the micro-dollar", () => {
    fc.assert(
      fc.property(anyScenario, count, (scenario, n) => {
        const terms = payoutTerms(scenario, 1, openRates("2026-11-23"));
        const payout = payOut(coins(n), terms);
        const total = waterfall(payout, terms).reduce((sum, { amount }) => sum + amount, 0n);
        expect(total).toBe(payout.viewerSpend);
      }),
    );
  });

  it("take-home ≤ payout ≤ reward ≤ ledger ≤ viewer spend, and no step is negative", () => {
    fc.assert(
      fc.property(anyScenario, count, (scenario, n) => {
        const terms = payoutTerms(scenario, 1, openRates("2026-11-23"));
        const { viewerSpend, ledger, reward, payout, takeHome } = payOut(coins(n), terms);
        const chain = [viewerSpend, ledger, reward, payout, takeHome, 0n];
        for (let i = 1; i < chain.length; i++) expect(chain[i] <= chain[i - 1]).toBe(true);
        for (const step of waterfall(payOut(coins(n), terms), terms)) expect(step.amount >= 0n, step.id).toBe(true);
      }),
    );
  });

  it("more coins never pay less", () => {
    fc.assert(
      fc.property(anyScenario, count, fc.integer({ min: 1, max: 100_000 }), (scenario, n, more) => {
        const terms = payoutTerms(scenario, 1, openRates("2026-11-23"));
        expect(payOut(coins(n + more), terms).takeHome >= payOut(coins(n), terms).takeHome).toBe(true);
      }),
    );
  });

  it("coins → any station → coins changes nothing", () => {
    const stations = ["coins", "diamonds", "viewerSpend", "ledger", "reward", "payout", "takeHome"] as const;
    fc.assert(
      fc.property(
        count,
        fc.constantFrom(...stations),
        fc.constantFrom(0.2, 0.365, 0.46, 0.5, 1),
        fc.constantFrom<"one" | "half">("one", "half"),
        (n, station, rate, reading) => {
          const terms = custom(rate, { reading, agency: 0.1, fee: 0.02, spread: 0.03, tax: 0.25 });
          const there = payOut(coins(n), terms);
          const back =
            station === "coins" || station === "diamonds"
              ? solvePayout(station, there[station], terms)
              : solvePayout(station, there[station], terms);
          expect(back).toEqual(there);
        },
      ),
    );
  });

  it("money that no whole coin makes is kept exactly, with the nearest coins beside it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.constantFrom<MoneyStation>("ledger", "reward", "payout", "takeHome", "viewerSpend"),
        (micro, station) => {
          const terms = custom(0.365, { agency: 0.1, spread: 0.03 });
          expect(solvePayout(station, microUsd(BigInt(micro)), terms)![station]).toBe(BigInt(micro));
        },
      ),
    );
  });

  it("nothing makes money at a reward rate of 0", () => {
    expect(solvePayout("takeHome", usdToMicro(1), custom(0))).toBeUndefined();
    expect(solvePayout("takeHome", usdToMicro(0), custom(0))!.coins).toBe(0);
  });

  it("300 gifts a million times over are exact", () => {
    const total = 949_123_000_000; // coins beyond 2⁵³ micro-dollars
    expect(payOut(coins(total), termsOf({})).takeHome).toBe(BigInt(total) * 5_000n);
  });
});
