import { expect, it } from "vitest";
import { drawCard, estimateCard } from "@/app/og/draw-card";
import { evaluate } from "@/lib/earnings";
import { scenarioOf } from "../../lib/earnings/scenarios";

it.each([
  ["a range", {}],
  ["gifts that were counted", { by: "gifts", diamonds: 10_000 }],
  ["nothing", { viewers: 0 }],
] as const)("a card of %s is drawn anew with the same bytes", async (_, change) => {
  const scenario = scenarioOf(change);
  const content = estimateCard({ scenario, result: evaluate(scenario, { asOf: "2026-11-22" }) });
  const draw = async () => Buffer.from(await drawCard(content));
  const first = await draw();
  expect(first.equals(await draw())).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(first.length).toBeLessThan(300_000);
});
