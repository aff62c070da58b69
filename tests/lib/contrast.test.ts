import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastBetween, readableOn } from "@/lib/contrast";

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  // Known among designers as the lightest grey that passes AA on white, and its neighbour that does not.
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  // W3C's example of a failing link blue on black.
  ["#0000ff", "#000000", 2.44],
])("the contrast between %s and %s is %f, as WCAG reckons it", (one, other, ratio) => {
  expect(contrastBetween(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastBetween(other, one)).toBeCloseTo(ratio, 2);
});

test("a colour that can be read is left as it is", () => {
  expect(readableOn("#ffffff", "#767676")).toBe("#767676");
  expect(readableOn("#000000", "#ffdd00")).toBe("#ffdd00");
});

test("any other becomes one that can, no further from it than a hundredth of the way", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, fc.constantFrom("#fbfaf7", "#120f0c", "#ffffff", "#000000"), (accent, ground) => {
      const shown = readableOn(ground, accent);
      expect(contrastBetween(shown, ground)).toBeGreaterThanOrEqual(4.5);
      if (contrastBetween(accent, ground) < 4.5) expect(contrastBetween(shown, ground)).toBeLessThan(4.9);
    }),
  );
});
