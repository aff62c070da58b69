import type { Goal } from "./needs";
import type { OtherIncomeTerms } from "./other-income";
import type { PlannedLive } from "./week";
import type { YearTerms } from "./year";

/** What a visitor wants, beside the scenario they have. Keys and defaults are those of links, and promises like them. */
export interface Plan extends Goal, OtherIncomeTerms, YearTerms {
  /** how surely the goal is to be reached, 0–1 */
  sure: number;
  /** the weekly plan; empty: the scenario's own sessions a week and minutes */
  week: readonly PlannedLive[];
  /** smallest withdrawal in dollars; absent: the programme's */
  withdrawal?: number;
}

export type PlanKey = keyof Plan;

/** Version 1's defaults, frozen: links leave them out. */
export const planDefaults: Plan = {
  goal: 500,
  per: "month",
  sure: 0.5,
  week: [],
  superfans: 0,
  superprice: undefined,
  sponsored: 0,
  sponsorfee: undefined,
  shopsales: 0,
  commission: undefined,
  growth: 0,
  pauses: [],
  withdrawal: undefined,
};

/** Limits of the numbers, inclusive. */
export const planLimits = {
  goal: { min: 0.01, max: 1_000_000_000 },
  sure: { min: 0.01, max: 0.99 },
  superfans: { min: 0, max: 1_000_000 },
  superprice: { min: 0, max: 100_000_000 },
  sponsored: { min: 0, max: 200 },
  sponsorfee: { min: 0, max: 1_000_000_000 },
  shopsales: { min: 0, max: 1_000_000_000_000 },
  commission: { min: 0, max: 0.8 },
  growth: { min: -0.5, max: 0.5 },
  withdrawal: { min: 0, max: 10_000 },
} as const;

/** Most LIVEs in a weekly plan, and what one of them may be. */
export const weekLimits = { lives: 21, start: { min: 0, max: 1_439 }, minutes: { min: 1, max: 1_440 } } as const;
