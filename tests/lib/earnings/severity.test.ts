import { describe, expect, it } from "vitest";
import { LATTICE_LENGTH, lognormalSeverity, TILT, type Complement } from "@/lib/earnings/severity";
import { normalTail } from "./normal-curve";

const [median, logSd, max] = [5, 0.8, 60];

const coins = Array.from({ length: max }, (_, i) => i + 1);

/** P(X = x) of a lognormal amount rounded to whole coins, at least 1 and at most `most`, of every x up to there. */
function chancesOf(middle: number, sd: number, most: number): number[] {
  const beyond = (x: number) => (x >= most ? 0 : normalTail(Math.log((x + 0.5) / middle) / sd));
  return Array.from({ length: most + 1 }, (_, x) => (x === 0 ? 0 : (x === 1 ? 1 : beyond(x - 1)) - beyond(x)));
}

const chances = chancesOf(median, logSd, max);
const momentOf = (masses: number[], power: number, step = 1) =>
  masses.reduce((sum, mass, i) => sum + mass * (i * step) ** power, 0);

/** The masses on the lattice's first points, out of the complement of their tilted transform. */
function massesOf({ re, im }: Complement, points: number): number[] {
  const half = LATTICE_LENGTH / 2;
  return Array.from({ length: points }, (_, i) => {
    let sum = 1 - re[0] + (i % 2 ? -1 : 1) * (1 - re[half]);
    for (let m = 1; m < half; m++) {
      const angle = (2 * Math.PI * i * m) / LATTICE_LENGTH;
      sum += 2 * ((1 - re[m]) * Math.cos(angle) + im[m] * Math.sin(angle));
    }
    return (sum / LATTICE_LENGTH) * Math.exp(TILT * i);
  });
}

describe("the coins of one gifting entry", () => {
  it("have the mean and the mean square of the rounded law", () => {
    const { mean, meanSquare } = lognormalSeverity(median, logSd, max);
    expect(mean).toBeCloseTo(momentOf(chances, 1), 10);
    expect(meanSquare).toBeCloseTo(momentOf(chances, 2), 8);
  });

  it("are the law itself on a lattice of single coins", () => {
    const masses = massesOf(lognormalSeverity(median, logSd, max).complementOn(1), max + 2);
    expect(masses[0]).toBeCloseTo(0, 8);
    for (const x of coins) expect(masses[x], `${x} coins`).toBeCloseTo(chances[x], 8);
    expect(masses[max + 1]).toBeCloseTo(0, 8);
  });

  it.each([2, 7, 25])("keep mass, mean, variance and skewness on a lattice of %i coins a step", (step) => {
    const masses = massesOf(lognormalSeverity(median, logSd, max).complementOn(step), Math.ceil(max / step) + 4);
    for (const power of [0, 1, 2, 3]) {
      expect(momentOf(masses, power, step) / momentOf(chances, power), `power ${power}`).toBeCloseTo(1, 7);
    }
  });

  it("beyond the lattice are left out", () => {
    // P(X = 1) = Φ(ln(1.5 / 2) / 2.75).
    const dear = lognormalSeverity(2, 2.75, 60_000);
    expect(massesOf(dear.complementOn(1), 2)[1]).toBeCloseTo(0.458342, 6);
    expect(1 - massesOf(dear.complementOn(1), LATTICE_LENGTH).reduce((sum, mass) => sum + mass)).toBeCloseTo(
      normalTail(Math.log(1_023.5 / 2) / 2.75),
      3,
    );
  });

  it.each([
    { middle: 2, sd: 2.75, most: 60_000 },
    { middle: 700, sd: 0.25, most: 20_000 },
    { middle: 2, sd: 3.5, most: 60_000 },
    { middle: 2, sd: 2.75, most: 1_025 },
  ])("beyond a thousand coins are still the rounded law: median $middle, log-sd $sd, at most $most", (law) => {
    const { middle, sd, most } = law;
    const rounded = chancesOf(middle, sd, most);
    const severity = lognormalSeverity(middle, sd, most);
    expect(severity.mean / momentOf(rounded, 1)).toBeCloseTo(1, 11);
    expect(severity.meanSquare / momentOf(rounded, 2)).toBeCloseTo(1, 11);
    for (const step of [250, 1_000]) {
      const masses = massesOf(severity.complementOn(step), Math.ceil(most / step) + 4);
      for (const power of [0, 1, 2, 3]) {
        const kept = momentOf(masses, power, step) / momentOf(rounded, power);
        expect(kept, `step ${step}, power ${power}`).toBeCloseTo(1, 7);
      }
    }
  });

  it("never turn a transform beyond where it starts, however wide the steps", () => {
    const dear = lognormalSeverity(2, 2.75, 60_000);
    for (let level = 0; level <= 8; level++) {
      const { re, angle } = dear.complementOn(16 ** level);
      for (let m = 0; m < re.length; m++) expect(re[m]).toBeGreaterThanOrEqual(re[0]);
      for (const turn of angle) expect(Math.abs(turn)).toBeLessThan(Math.PI / 2);
    }
  });
});
