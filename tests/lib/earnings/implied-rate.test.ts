import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coins,
  defaults,
  impliedRate,
  openRates,
  payOut,
  payoutTerms,
  type ImpliedRate,
  type Scenario,
} from "@/lib/earnings";

const options = { asOf: "2026-11-22" };
const implied = (diamonds: number, received: number, scenario: Partial<Scenario> = {}) =>
  impliedRate({ ...defaults, ...scenario }, diamonds, received, options);

describe("one real payout", () => {
  it("of $150.38 for 41,200 diamonds was paid at 36.5 %", () => {
    expect(implied(41_200, 150.38)).toMatchObject({ rate: 0.365, usdPerDiamond: 150.38 / 41_200 });
  });

  it("of half a cent a diamond fits the flat programme exactly, the nearest first", () => {
    const found = implied(2_000, 10);
    expect(found).toMatchObject({
      rate: 0.5,
      fits: [{ programme: "global-flat", off: 0 }, { programme: "us-scaled" }],
    });
  });

  it("of 46 % fits a US week of long LIVEs on two valid days", () => {
    expect(implied(10_000, 46, { minutes: 60, validdays: 2 })).toMatchObject({
      fits: [{ programme: "us-scaled", off: 0 }, { off: -0.04 }],
    });
  });

  it.each([
    ["36.5 % lies within the 20 to 53 % of the US missions", 365, true],
    ["53 % is the most of them", 530, true],
    ["54 % is more than any", 540, false],
    ["10 % is what breaches may leave", 100, true],
  ])("of %s", (_, received, isWithin) => {
    const { fits } = implied(100_000, received) as ImpliedRate;
    expect(fits.find(({ programme }) => programme === "us-scaled")).toMatchObject({ least: 0.2, most: 0.53, isWithin });
    expect(fits.find(({ programme }) => programme === "global-flat")).toMatchObject({
      least: 0.5,
      most: 0.5,
      isWithin: false,
    });
  });

  it("before there were missions lies within no more than the flat rate", () => {
    const { fits } = implied(100_000, 365, { asof: "2024-12-31" }) as ImpliedRate;
    for (const fit of fits) expect(fit).toMatchObject({ least: 0.5, most: 0.5, isWithin: false });
  });

  it("has agency, fees and exchange added back, but nothing that was set aside for tax", () => {
    // $500 reward, less 20 % agency, less $1, less 3 %, in a currency of 0.9 to the dollar.
    const received = (500 * 0.8 - 1) * 0.97 * 0.9;
    expect(implied(100_000, received, { agency: 0.2, feefixed: 1, spread: 0.03, fx: 0.9, tax: 0.3 })).toMatchObject({
      rate: expect.closeTo(0.5, 7) as number,
    });
  });

  it("puts back the rate under which it was paid", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1_000, max: 10_000_000 }),
        (percent, diamonds) => {
          const scenario: Scenario = { ...defaults, programme: "custom", rate: percent / 100, agency: 0.1 };
          const { payout } = payOut(coins(diamonds), payoutTerms(scenario, 1, openRates(options.asOf)));
          expect(implied(diamonds, Number(payout) / 1e6, scenario)).toMatchObject({
            rate: expect.closeTo(percent / 100, 6) as number,
          });
        },
      ),
    );
  });

  it("that cannot be says why", () => {
    expect(implied(0, 10)).toBe("no-diamonds");
    expect(implied(100, 1.01)).toBe("over-ledger");
    expect(implied(100, 1)).toMatchObject({ rate: 1 });
    expect(implied(100, 0.5, { agency: 1 })).toBe("nothing-arrives");
  });
});
