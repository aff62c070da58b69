import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coins,
  convert,
  conversionStarts,
  defaults,
  openRates,
  ownGiftId,
  payOut,
  payoutTerms,
  solvePayout,
  usdToMicro,
  type Given,
  type Scenario,
} from "@/lib/earnings";
import { gifts } from "@/lib/earnings/gifts";
import { rateAt } from "@/lib/earnings/rates/rates";
import { conversionVectors, vector } from "@/tests/payout-vectors";

const asOf = "2026-11-22";
const options = { asOf };

const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    programme: fc.constantFrom("global-flat", "us-scaled", "custom"),
    rate: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
    minutes: fc.integer({ min: 1, max: 240 }),
    newfollowers: fc.integer({ min: 0, max: 10 }),
    validdays: fc.integer({ min: 0, max: 7 }),
    fans: fc.constantFrom(0, 10, 100, 2_000),
    league: fc.constantFrom("none", "hold", "best"),
    reading: fc.constantFrom("one", "half"),
    store: fc.constantFrom("app", "web"),
    agency: fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100),
    fee: fc.integer({ min: 0, max: 10 }).map((percent) => percent / 100),
    feefixed: fc.constantFrom(0, 0.25, 5),
    spread: fc.constantFrom(0, 0.03),
    tax: fc.constantFrom(0, 0.25, 0.3),
    fx: fc.constantFrom(1, 0.86, 15_650),
  })
  .map((some) => ({ ...defaults, ...some }));
const anyCount = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000_000 }));

describe("published and redoable conversions", () => {
  it.each(conversionVectors)("$name", ({ scenario, given, expect: expected, within }) => {
    const conversion = convert(scenario, given, options)!;
    for (const [key, value] of Object.entries(expected)) {
      expect(Math.abs((conversion[key as keyof typeof conversion] as number) - value), key).toBeLessThanOrEqual(within);
    }
  });

  it("$106 at the UK price of the day is 6,162 coins, and the reward is within a tenth of what the BBC saw arrive", () => {
    const { coinPriceUsd, spendUsd, arrivedUsd } = vector("the BBC's gifts of $106");
    const terms = { ...payoutTerms(defaults, 1, openRates(asOf)), coinPrice: usdToMicro(coinPriceUsd!) };
    const { coins: bought, reward } = solvePayout("viewerSpend", usdToMicro(spendUsd!), terms)!;
    expect(bought).toBe(6_162);
    expect(Math.abs(Number(reward) / 1e6 / arrivedUsd! - 1)).toBeLessThan(0.1);
  });

  it("a Super Fan in the US brings $4.90 of $9.99", () => {
    const { price, expect: expected, within } = vector("a Super Fan in the US");
    const brings = price! * (1 - rateAt("storeFeeApp", asOf).value) * rateAt("superFanShareUs", asOf).value;
    expect(Math.abs(brings - expected.usd)).toBeLessThanOrEqual(within!);
    expect(price).toBe(rateAt("superFanPriceUsd", asOf).value);
  });
});

it("a Galaxy is $15.10 of the viewer's, $10 in the ledger and $5 of the creator's, in all its forms", () => {
  const pounds: Scenario = { ...defaults, agency: 0.1, tax: 0.2, currency: "GBP", fx: 2 };
  const galaxy = {
    asof: asOf,
    coins: 1_000,
    diamonds: 1_000,
    ledgerUsd: 10,
    rewardUsd: 5,
    payoutUsd: 4.5,
    takeHome: 7.2,
    currency: "GBP",
    viewerSpendUsd: 15.1,
    rewardRate: 0.5,
    kept: expect.closeTo(3.6 / 15.1, 12) as number,
  };
  const starts: Given[] = [
    { from: "coins", amount: 1_000 },
    { from: "diamonds", amount: 1_000 },
    { from: "spend", amount: 15.1 },
    { from: "ledger", amount: 10 },
    { from: "reward", amount: 5 },
    { from: "takehome", amount: 7.2 },
  ];
  for (const given of starts) expect(convert(pounds, given, options)).toMatchObject(galaxy);
  const [flat] = convert(pounds, starts[0], options)!.rateParts;
  expect(flat.id).toBe("flat");
  expect(convert({ ...pounds, asof: "2022-01-01" }, starts[0], options)).toMatchObject({ asof: "2022-01-01" });
});

describe("round trips", () => {
  const stations = ["diamonds", "viewerSpend", "ledger", "reward", "payout", "takeHome"] as const;

  it("coins, sent to any station and back, are the same coins wherever one more coin makes a difference", () => {
    fc.assert(
      fc.property(anyScenario, anyCount, fc.constantFrom(...stations), (scenario, count, station) => {
        const terms = payoutTerms(scenario, 1, openRates(asOf));
        const there = payOut(coins(count), terms);
        const isNothing = there[station] === 0n || there[station] === 0;
        fc.pre(count === 0 ? isNothing : payOut(coins(count - 1), terms)[station] < there[station]);
        const back =
          station === "diamonds"
            ? solvePayout(station, there[station], terms)
            : solvePayout(station, there[station], terms)!;
        expect(back.coins).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  it("the amount given stands where it was given, to the micro-dollar, and its coins are never a whole coin away", () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
    const key = { spend: "viewerSpendUsd", ledger: "ledgerUsd", reward: "rewardUsd", takehome: "takeHome" } as const;
    fc.assert(
      fc.property(
        anyScenario,
        money,
        fc.constantFrom("spend", "ledger", "reward", "takehome"),
        (scenario, amount, from) => {
          const conversion = convert(scenario, { from, amount }, options)!;
          expect(conversion[key[from]]).toBe(amount);
          const { ledgerUsd, coins: nearest } = conversion;
          const perCoin = scenario.reading === "one" ? 0.01 : 0.005;
          expect(Math.abs(ledgerUsd / perCoin - nearest)).toBeLessThan(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("editing every field in turn with what it shows changes nothing", () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 2_000, max: 100_000_000 }), (scenario, amount) => {
        const first = convert({ ...scenario, fx: 1 }, { from: "coins", amount }, options)!;
        // Where a fixed fee takes it all, the take-home cannot tell one count from another.
        fc.pre(first.takeHome > 0);
        const starts: Given[] = [
          { from: "diamonds", amount: first.diamonds },
          { from: "spend", amount: first.viewerSpendUsd },
          { from: "ledger", amount: first.ledgerUsd },
          { from: "takehome", amount: first.takeHome },
          { from: "reward", amount: first.rewardUsd },
        ];
        for (const given of starts) {
          const again = convert({ ...scenario, fx: 1 }, given, options)!;
          expect([again.viewerSpendUsd, again.ledgerUsd, again.rewardUsd]).toEqual([
            first.viewerSpendUsd,
            first.ledgerUsd,
            first.rewardUsd,
          ]);
        }
      }),
    );
  });
});

describe("a basket", () => {
  it("of all 300 gifts, a million of each, converts exactly", () => {
    const basket = gifts.map(({ id }) => ({ id, count: 1_000_000 }));
    const giftCoins = Object.fromEntries(gifts.map(({ id, coins: price }) => [id, price]));
    const total = gifts.reduce((sum, { coins: price }) => sum + BigInt(price) * 1_000_000n, 0n);
    const conversion = convert({ ...defaults, gifts: basket }, { from: "gifts" }, { asOf, giftCoins })!;
    expect(BigInt(conversion.coins)).toBe(total);
    // Half a cent a coin.
    expect(BigInt(Math.round(conversion.rewardUsd * 1_000))).toBe(total * 5n);
  });

  it("may hold gifts of one's own price", () => {
    const basket = [{ id: ownGiftId(500), count: 3 }];
    expect(convert({ ...defaults, gifts: basket }, { from: "gifts" }, options)!.coins).toBe(1_500);
  });

  it("with a gift that nobody priced is a programmer's error", () => {
    const basket = [{ id: 5655, count: 1 }];
    expect(() => convert({ ...defaults, gifts: basket }, { from: "gifts" }, options)).toThrow("5655");
  });
});

it("gives nothing back where no coins make the money", () => {
  const nothing: Scenario = { ...defaults, programme: "custom", rate: 0 };
  expect(convert(nothing, { from: "takehome", amount: 500 }, options)).toBeUndefined();
  expect(convert(nothing, { from: "coins", amount: 500 }, options)!.takeHome).toBe(0);
});

it("answers for every start without a word of what it was not given", () => {
  for (const from of conversionStarts) {
    const given = from === "gifts" ? { from } : { from, amount: 0 };
    expect(convert(defaults, given, options)).toMatchObject({ coins: 0, takeHome: 0, viewerSpendUsd: 0 });
  }
});
