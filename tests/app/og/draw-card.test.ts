import { expect, it } from "vitest";
import { comparisonCard, drawCard, estimateCard } from "@/app/og/draw-card";
import { evaluate } from "@/lib/earnings";
import { openComparison } from "@/lib/share/read-comparison";
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

it("a comparison's card draws each scenario, in one currency, whatever they are", async () => {
  const query =
    "s1=v:1,by:gifts,diamonds:10000&s2=v:1,viewers:0&s3=v:1,viewers:40,currency:EUR,fx:0.9&s4=v:1,viewers:5000";
  const content = comparisonCard(openComparison(new URLSearchParams(query)), "2026-11-22");
  expect(content.rows.map(({ range }) => range)).toEqual(["$50.00", "$0", "$0 – $10", expect.stringMatching(/^\$/)]);
  expect(content.foot).toMatch(/^8 nights in 10, on an axis/);
  const card = Buffer.from(await drawCard(content));
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(card.length).toBeLessThan(300_000);
});
