import { expect, test } from "vitest";
import { accentFor, papers, siteAccent } from "@/components/embed/accent";
import { contrastBetween } from "@/lib/contrast";
import { read } from "../../source-files";

/** Source: Björn Ottosson, "A perceptual color space for image processing" (2020), the matrices of Oklab. */
function hexOf(oklch: string): string {
  const [lightness, chroma, hue] = [...oklch.matchAll(/[\d.]+/g)].map(Number);
  const [l, a, b] = [
    lightness / 100,
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${linear
    .map((x) => Math.min(1, Math.max(0, x)))
    .map((x) => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)))
    .map((x) => x.toString(16).padStart(2, "0"))
    .join("")}`;
}

test("the papers that contrast is kept on are those of the site", () => {
  const css = read("app/globals.css");
  const [, light, dark] = /--color-paper: light-dark\((oklch\(.*?\)), (oklch\(.*?\))\)/.exec(css) ?? [];
  expect(papers).toEqual({ light: hexOf(light), dark: hexOf(dark) });
  const [, rose] = /--color-rose: light-dark\((oklch\(.*?\)),/.exec(css) ?? [];
  expect(siteAccent).toBe(hexOf(rose));
});

test("a pale accent is darkened on light paper and kept on dark", () => {
  const { light, dark } = accentFor("ffdd00");
  expect(dark).toBe("#ffdd00");
  expect(light).not.toBe("#ffdd00");
  expect(contrastBetween(light, papers.light)).toBeGreaterThanOrEqual(4.5);
});
