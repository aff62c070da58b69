/** Contrast as WCAG 2.2 reckons it. Colours are six hex digits behind a hash. */

/** 1 for two equal colours, 21 for black on white. */
export function contrastBetween(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour itself where text in it can be read on the ground, else the nearest that can: mixed with just enough black or
 * white, whichever leads away from the ground.
 *
 * @param least WCAG AA asks for 4.5
 */
export function readableOn(ground: string, colour: string, least = 4.5): string {
  if (contrastBetween(colour, ground) >= least) return colour;
  const end = luminance(ground) > 0.18 ? 0 : 255;
  for (let share = 1; share < 100; share++) {
    const mixed = toHex(channels(colour).map((x) => Math.round(x + ((end - x) * share) / 100)));
    if (contrastBetween(mixed, ground) >= least) return mixed;
  }
  return toHex([end, end, end]);
}

/** Relative luminance, 0–1. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((x) => {
    const c = x / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function toHex(values: readonly number[]): string {
  return `#${values.map((x) => x.toString(16).padStart(2, "0")).join("")}`;
}
