import { describe, expect, it } from "vitest";
import { read } from "../../source-files";
import { measure, measureAccuracy, references, summarize } from "./accuracy";

/*
 * The gate. Quantiles: half a percent or one coin, what a reader could ever see; for 217 sessions one percent, where the
 * reference itself has fewer draws. The mean: a tenth of a percent, it is a product of three known numbers. Nothing: its
 * closed form to a millionth.
 */
describe("against an independent sampler of ten million draws", () => {
  it("covers the input space", () => {
    expect(references.length).toBeGreaterThanOrEqual(24);
    expect(references.filter(({ sessions }) => sessions === 217).length).toBeGreaterThanOrEqual(2);
  });

  it.each(references)("$name: every quantile, the mean and the chance of nothing", (known) => {
    const measured = measure(known);
    expect(measured.worstQuantile).toBeLessThan(measured.sessions === 217 ? 0.01 : 0.005);
    expect(measured.mean).toBeLessThan(0.001);
    expect(measured.chanceOfNothing).toBeLessThan(1e-6);
  });
});

it("is what README.md shows, in the words of `npm run validate`", () => {
  const shown = read("README.md")
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  for (const row of summarize(measureAccuracy())) expect(shown).toContainEqual(row);
});
