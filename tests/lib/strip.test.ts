import { expect, it } from "vitest";
import { evaluate } from "@/lib/earnings";
import { evenTicks, stripOf } from "@/lib/strip";
import { scenarioOf } from "./earnings/scenarios";

it.each([
  [0, [0, 0.5, 1]],
  [0.9, [0, 0.5, 1]],
  [1_300, [0, 500, 1_000, 1_500]],
  [2_400, [0, 1_000, 2_000, 3_000]],
  [8_000, [0, 2_000, 4_000, 6_000, 8_000]],
  [9_000, [0, 5_000, 10_000]],
])("an even money axis to %d has round ticks, which its labels say to the last digit", (end, ticks) => {
  expect(evenTicks(end)).toEqual(ticks);
});

it("what is likely begins and ends where its two amounts stand, though they lie in the midst of a bar", () => {
  const { session } = evaluate(scenarioOf({ viewers: 300 }), { asOf: "2026-11-23" });
  const { bars, ticks } = stripOf(session)!;
  const likely = bars.filter(({ isLikely }) => isLikely);
  const [first, last] = [ticks[0], ticks.at(-1)!];
  const place = (amount: number) =>
    first.at + ((last.at - first.at) * Math.log(amount / first.amount)) / Math.log(last.amount / first.amount);
  expect(likely[0].from).toBeCloseTo(place(session.takeHome.p10), 1);
  expect(likely.at(-1)!.to).toBeCloseTo(place(session.takeHome.p90), 1);
  bars.slice(1).forEach(({ from }, i) => expect(from).toBeCloseTo(bars[i].to, 9));
});
