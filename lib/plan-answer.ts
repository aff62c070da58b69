import { planLimits, type Figure, type Need, type Plan, type PlanStanding, type PlanResult } from "@/lib/earnings";
import {
  formatAverage,
  formatChance,
  formatCount,
  formatCounted,
  formatEnough,
  formatEstimate,
  formatFactor,
  formatNumber,
  formatShare,
  formatShareEnough,
  roundTogether,
  verbOfChance,
} from "@/lib/format";
import { writeNumber } from "@/lib/share/write-query";

/** What a plan comes to as it stands, in words and short figures: the same on the page and in the API. */
export interface ChanceAnswer {
  lead: string;
  /** "1 month in 50" */
  chance: string;
  facts: string[];
  sentence: string;
}

/** What it would take. */
export interface NeedsAnswer {
  heading: string;
  /** each of them is enough */
  lines: NeedLine[];
  /** none of these is, however far it is moved */
  short: NeedLine[];
  /** how the extra gifts would usually come, where they are enough for every size to come */
  mix?: string;
}

/** One thing to change, as it stands and as it would have to be. */
export interface NeedLine {
  lever: Figure;
  label: string;
  /** absent for gifts, which are counted on top */
  from?: string;
  /** absent where no sane value is enough */
  to?: string;
  /** why not */
  reason?: string;
}

/** What chances count: months of a goal for a month, nights of one for a LIVE. */
export function unitOf(per: Plan["per"]): "month" | "night" {
  return per === "month" ? "month" : "night";
}

const labelsOf = (unit: string): Record<Figure, string> => ({
  perweek: "LIVEs a week",
  minutes: "Minutes a LIVE",
  viewers: "Average viewers",
  gifting: "Viewers who gift",
  roses: "More roses a night",
  galaxies: `or galaxies a ${unit}`,
  lions: `or lions a ${unit}`,
});

export function chanceAnswerOf(standing: PlanStanding, plan: Plan, locale: string): ChanceAnswer {
  const { scenario, forecast, fromGifts, other } = standing;
  const money = (amount: number) => formatEstimate(amount, { locale, currency: scenario.currency });
  const count = (x: number) => formatCount(x, locale);
  const isMonth = plan.per === "month";
  const unit = unitOf(plan.per);
  const goal = money(plan.goal);
  const outlook = isMonth ? forecast.month : forecast.session;
  const chance = chanceBeside(standing.chance, plan.sure, unit, locale);
  // Gifts that were counted leave nothing to chance.
  const isCounted = forecast.evidence.source === "gifts";
  const usual = isCounted ? `such a ${unit}` : `a typical ${unit}`;

  const { sessions } = forecast.month;
  const brings =
    isMonth && sessions === 0 ? "a month without a LIVE brings none" : `${usual} brings ${count(outlook.coins.p50)}`;
  const inLives = isMonth && sessions > 0 ? ` in ${formatCounted(sessions, "LIVE", locale)}` : "";
  const takes =
    fromGifts.coins === undefined
      ? "No number of gifts can bring it: every part of the reward goes elsewhere."
      : fromGifts.coins === 0
        ? "Other income brings it without a gift."
        : `It takes ${count(fromGifts.coins)} coins from gifts${inLives}; ${brings}.`;
  const { p50, mean } = outlook.takeHome;
  const facts = [isCounted ? `${money(mean)} from gifts` : `typical ${money(p50)}, average ${money(mean)} from gifts`];
  if (isMonth && other.typical > 0) facts.push(`${money(other.typical)} from elsewhere`);
  return {
    lead: `Chance of ${goal} in a ${isMonth ? "month" : "LIVE"}`,
    chance,
    facts,
    sentence: `As it stands, ${chance} ${verbOfChance(standing.chance, "brings", "bring")} ${goal}. ${takes}`,
  };
}

export function needsAnswerOf(result: PlanResult, plan: Plan, locale: string): NeedsAnswer {
  const goal = formatEstimate(plan.goal, { locale, currency: result.scenario.currency });
  const unit = unitOf(plan.per);
  const isOwn = result.forecast.evidence.source === "sessions";
  const labels = labelsOf(unit);
  const shown = result.needs.filter(({ from, to }) => from > 0 || to > 0);
  const asked = { isOwn, sure: plan.sure, unit, locale };
  const linesOf = (needs: readonly Need[]) =>
    needs.map((need) => ({ lever: need.lever, label: labels[need.lever], ...moveOf(need, asked) }));
  const lines = linesOf(shown.filter(({ reachable }) => reachable));
  return {
    heading:
      result.chance >= plan.sure
        ? "That is surer than you ask. So little of each alone would still do"
        : `To reach ${goal} ${sureness(plan.sure, unit, locale)}, ${lines.length > 0 ? "one" : "none"} of these alone would do`,
    lines,
    short: linesOf(shown.filter(({ reachable }) => !reachable)),
    mix: mixOf(result, unit, locale),
  };
}

/** A chance beside the one that is asked for: where it falls short of that, it is not said to be as much. */
function chanceBeside(chance: number, sure: number, unit: string, locale: string): string {
  const said = formatChance(chance, locale, unit);
  const isLess = chance < sure && said === formatChance(sure, locale, unit);
  return isLess && !said.startsWith("almost") ? `almost ${said}` : said;
}

/** From where to where a figure has to move, or why that is not enough. */
function moveOf(
  { lever, from, to, reachable, chance }: Need,
  { isOwn, sure, unit, locale }: { isOwn: boolean; sure: number; unit: string; locale: string },
): Pick<NeedLine, "from" | "to" | "reason"> {
  const enough = formatEnough(to, locale);
  const share = formatShareEnough(to, locale);
  // What share of their viewers gift, own LIVEs do not tell: only how many times as many it takes.
  const times = `${formatFactor(to / from, locale)} as many`;
  const moves: Record<Figure, { from?: string; to: string; even: string }> = {
    perweek: { from: formatNumber(from, locale), to: enough, even: `${enough} LIVEs a week` },
    minutes: { from: formatAverage(from, locale), to: enough, even: `LIVEs of ${enough} minutes` },
    viewers: { from: formatAverage(from, locale), to: enough, even: `${enough} viewers` },
    gifting: isOwn
      ? { from: "as now", to: times, even: times }
      : { from: formatShare(from, locale), to: share, even: `${share} of all who enter` },
    roses: { to: enough, even: `${enough} roses a night` },
    galaxies: { to: enough, even: `${enough} galaxies a ${unit}` },
    lions: { to: enough, even: `${enough} lions a ${unit}` },
  };
  const { even, ...move } = moves[lever];
  if (!reachable) {
    const there = chanceBeside(chance, sure, unit, locale);
    return { from: move.from, reason: `Even ${even} would do in ${there}.` };
  }
  return move.from === move.to ? { reason: `${move.to} as it stands: no more is needed.` } : move;
}

/** How sure one wants to be, as people say it. */
function sureness(sure: number, unit: string, locale: string): string {
  if (sure === 0.5) return `in a ${unit} more likely than not`;
  return `in ${formatChance(sure, locale, unit)}`;
}

/** The degrees of sureness on offer, as links write them; a link may hold any other. */
export function surenessChoices(sure: number, unit: string, locale: string): { value: string; label: string }[] {
  const offered = [0.5, 0.8, 0.9];
  const all = offered.includes(sure) ? offered : [...offered, sure].sort((a, b) => a - b);
  return all
    .filter((x) => x >= planLimits.sure.min && x <= planLimits.sure.max)
    .map((x) => ({
      value: writeNumber(100 * x),
      label: x === 0.5 ? "More likely than not" : formatChance(x, locale, unit),
    }));
}

function mixOf({ mix, forecast }: PlanResult, unit: string, locale: string): string | undefined {
  const nights = unit === "month" ? forecast.month.sessions : 1;
  const counts = roundTogether(
    mix.map(({ count }) => count * nights),
    1,
  );
  // The dearest gifts are few and bring most of the coins: where a size rounds to none, what is left would not be enough.
  if (mix.length === 0 || counts.includes(0)) return undefined;
  const gifters = counts.reduce((sum, count) => sum + count, 0);
  const parts = mix.map(({ from, to }, i) => {
    const size =
      i === mix.length - 1
        ? `${formatCount(from, locale)} or more`
        : from === to
          ? formatCount(from, locale)
          : `${formatCount(from, locale)}–${formatCount(to, locale)}`;
    return `${formatCount(counts[i], locale)} of ${size}`;
  });
  return `Gifts usually come mixed: about ${formatCount(gifters, locale)} more people who gift in a ${unit}, by coins ${parts.join(", ")}.`;
}
