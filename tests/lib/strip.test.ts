import { expect, it } from "vitest";
import { evenTicks } from "@/lib/strip";

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
