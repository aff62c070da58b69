import { expect, it } from "vitest";
import { scenarioSchema } from "@/lib/earnings";

it("a range has two ends, the lower one first", () => {
  const accepts = (viewers: unknown) => scenarioSchema.shape.viewers.safeParse(viewers).success;
  expect([{ low: 1, high: 2 }, 5].map(accepts)).toEqual([true, true]);
  expect(
    [
      { low: 2, high: 2 },
      { low: 2, high: 1 },
      { low: 0, high: 2 },
    ].map(accepts),
  ).toEqual([false, false, false]);
});
