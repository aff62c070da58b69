import * as z from "zod/mini";
import {
  basketLimits,
  engagements,
  leagues,
  leverSettings,
  limits,
  programmes,
  readings,
  stores,
  ways,
  type Scenario,
} from "./scenario";

// Zod would try whether it may compile its checks, which a page's content security policy reports as an attack.
z.config({ jitless: true });

type Limits = { min: number; max: number };

const number = ({ min, max }: Limits) => z.number().check(z.minimum(min), z.maximum(max));
const whole = ({ min, max }: Limits) => z.int().check(z.minimum(min), z.maximum(max));
const amount = ({ max, rangeMin }: Limits & { rangeMin: number }, single: z.ZodMiniNumber) => {
  const end = number({ min: rangeMin, max });
  const range = z.object({ low: end, high: end }).check(z.refine(({ low, high }) => low < high));
  return z.union([single, range]);
};
const lever = z.enum(leverSettings);

/** What each key of a Scenario may hold. Limits and defaults stand in scenario.ts. */
export const scenarioSchema = z.object({
  by: z.enum(ways),
  viewers: amount(limits.viewers, number(limits.viewers)),
  minutes: amount(limits.minutes, number(limits.minutes)),
  gifting: z.optional(amount(limits.gifting, number(limits.gifting))),
  followers: whole(limits.followers),
  engagement: z.enum(engagements),
  perweek: number(limits.perweek),
  coins: z.optional(whole(limits.coins)),
  diamonds: z.optional(whole(limits.diamonds)),
  gifts: z
    .array(z.object({ id: whole(basketLimits.id), count: whole({ min: 1, max: basketLimits.count }) }))
    .check(z.maxLength(basketLimits.gifts)),
  quality: lever,
  interaction: lever,
  community: lever,
  schedule: lever,
  timing: lever,
  promotion: lever,
  battles: lever,
  reach: lever,
  programme: z.enum(programmes),
  rate: z.optional(number(limits.rate)),
  newfollowers: whole(limits.newfollowers),
  validdays: whole(limits.validdays),
  fans: whole(limits.fans),
  breach: number(limits.breach),
  league: z.enum(leagues),
  reading: z.enum(readings),
  store: z.enum(stores),
  agency: number(limits.agency),
  fee: number(limits.fee),
  feefixed: number(limits.feefixed),
  spread: number(limits.spread),
  tax: number(limits.tax),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  fx: number(limits.fx),
  asof: z.optional(z.iso.date()),
}) satisfies z.ZodMiniType<Scenario>;
