import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payoutSchedule } from "@/lib/earnings/payout-schedule";
import { usdToMicro } from "@/lib/earnings/units";

const rules = (automatic: boolean, minimum: number, dayMax = 1_000) => ({
  automatic,
  minimum: usdToMicro(minimum),
  dayMax: usdToMicro(dayMax),
});
const dollars = ({ payouts }: ReturnType<typeof payoutSchedule>) =>
  payouts.map(({ day, amount }) => [day, Number(amount) / 1e6]);

describe("the payout schedule", () => {
  it("pays a US week by itself on the Wednesday after it", () => {
    expect(dollars(payoutSchedule(usdToMicro(12.5), 3, rules(true, 1)))).toEqual([
      [9, 12.5],
      [16, 12.5],
      [23, 12.5],
    ]);
  });

  it("waits for the minimum elsewhere: $20 a week reaches $50 after the third", () => {
    const schedule = payoutSchedule(usdToMicro(20), 7, rules(false, 50));
    expect(dollars(schedule)).toEqual([
      [21, 60],
      [42, 60],
    ]);
    expect(schedule.left).toBe(usdToMicro(20));
  });

  it("splits what passes the day's most over the days after", () => {
    expect(dollars(payoutSchedule(usdToMicro(2_300), 1, rules(true, 1)))).toEqual([
      [9, 1_000],
      [10, 1_000],
      [11, 300],
    ]);
  });

  it("goes on over the Monday and Tuesday before the next Wednesday", () => {
    expect(dollars(payoutSchedule(usdToMicro(6_500), 2, rules(true, 1)))).toEqual([
      ...[9, 10, 11, 12, 13, 14].map((day) => [day, 1_000]),
      [15, 500],
      ...[16, 17, 18, 19, 20, 21].map((day) => [day, 1_000]),
      [22, 500],
    ]);
  });

  it("pays all of what was taken, though what came since is below the minimum", () => {
    const schedule = payoutSchedule(usdToMicro(5_000), 3, rules(false, 10_000));
    expect(dollars(schedule)).toEqual(Array.from({ length: 10 }, (_, i) => [14 + i, 1_000]));
    expect(schedule.left).toBe(usdToMicro(5_000));
  });

  it("takes a balance that just reaches the minimum", () => {
    expect(dollars(payoutSchedule(usdToMicro(25), 2, rules(false, 50)))).toEqual([[14, 50]]);
  });

  it("takes seven days' most in a week and leaves the rest in the balance", () => {
    const schedule = payoutSchedule(usdToMicro(8_000), 2, rules(false, 50));
    expect(dollars(schedule)).toEqual(Array.from({ length: 14 }, (_, i) => [7 + i, 1_000]));
    expect(schedule.left).toBe(usdToMicro(2_000));
  });

  it("does not exist where nothing may leave in a day", () => {
    expect(() => payoutSchedule(usdToMicro(20), 1, rules(true, 1, 0))).toThrow("above 0");
  });

  it("pays one amount a day, never above the most, and loses nothing", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 30_000_000_000n }),
        fc.boolean(),
        fc.integer({ min: 0, max: 500 }),
        (weekly, automatic, minimum) => {
          const { payouts, left } = payoutSchedule(weekly as never, 26, rules(automatic, minimum));
          expect(payouts.reduce((sum, { amount }) => sum + amount, 0n) + left).toBe(26n * weekly);
          let paid = 0n;
          payouts.forEach(({ day, amount }, i) => {
            expect(amount > 0n && amount <= usdToMicro(1_000)).toBe(true);
            const before = i > 0 ? payouts[i - 1].day : -1;
            expect(day).toBeGreaterThan(before);
            // There is a pause only where whole weeks are paid and nothing waits.
            if (day > before + 1) expect(paid % weekly).toBe(0n);
            paid += amount;
          });
        },
      ),
    );
  });
});
