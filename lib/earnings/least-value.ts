import type { Limits } from "./scenario";

/** Where a search has ended. */
export interface Found {
  /** the least value that is enough, or the largest where none is */
  to: number;
  reachable: boolean;
  /** chance at `to`, 0–1 */
  chance: number;
}

/** The chance at a value, which never falls as the value grows. */
type ChanceAt = (value: number) => number;

/**
 * The first whole number of a range whose chance reaches `sure`, by bisection; the last one where none does.
 *
 * @param sure 0–1
 */
export function leastWhole({ min, max }: Limits, chanceAt: ChanceAt, sure: number): Found {
  let [low, high] = [Math.ceil(min), Math.floor(max)];
  let chance = chanceAt(high);
  while (chance >= sure && low < high) {
    const middle = Math.floor((low + high) / 2);
    const there = chanceAt(middle);
    if (there >= sure) [high, chance] = [middle, there];
    else low = middle + 1;
  }
  return { to: high, reachable: chance >= sure, chance };
}

/** How far above `sure` a solution's chance may lie. */
const SLACK = 0.000_2;
/** Log-odds of the chance gained by e times the value, before two points have shown it. */
const USUAL_SLOPE = 1.5;
/** As many steps as a smooth law never takes; what is not smooth is bisected from then on. */
const SECANTS = 12;

/**
 * The least value of a range whose chance reaches `sure`, passed by at most a fiftieth of a point where the law is smooth;
 * the largest where none does. Secants on the log of the value and the log-odds of the chance, between which laws like ours
 * run nearly straight, held inside a bracket.
 *
 * @param sure 0–1
 * @param guess where to begin: the nearer, the fewer laws are asked
 */
export function leastReal({ min, max }: Limits, chanceAt: ChanceAt, sure: number, guess: number): Found {
  const target = logOdds(sure + SLACK / 2);
  const within = (value: number) => Math.min(max, Math.max(min, value));
  let [tooLittle, enough]: (Found | undefined)[] = [];
  let [value, slope] = [within(guess), USUAL_SLOPE];
  for (let last: Found | undefined, step = 0; ; step++) {
    const chance = chanceAt(value);
    const here = { to: value, reachable: chance >= sure, chance };
    if (here.reachable) enough = here;
    else tooLittle = here;
    const isEnd = value === (here.reachable ? min : max);
    if (isEnd || (here.reachable && chance <= sure + SLACK)) return here;
    const [low, high] = [tooLittle?.to ?? min, enough?.to ?? max];
    if (enough && tooLittle && high / low < 1 + 1e-6) return enough;
    if (last) slope = Math.max(0.05, (logOdds(chance) - logOdds(last.chance)) / Math.log(value / last.to));
    last = here;
    value = within(value * Math.exp((target - logOdds(chance)) / slope));
    const isInside = (value > low || !tooLittle) && (value < high || !enough);
    if (isInside && step <= SECANTS) continue;
    // Where all is on one side so far, the other end of the range tells; a law that hardly rises would be crept along for ever.
    value = !enough ? max : !tooLittle ? min : Math.sqrt(low * high);
  }
}

function logOdds(chance: number): number {
  return Math.log(Math.max(1e-9, chance) / Math.max(1e-9, 1 - chance));
}
