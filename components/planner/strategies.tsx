import { LeverRanking } from "@/components/scenario/lever-ranking";
import { strategiesOf, type EvaluateOptions, type PlanResult, type Strategy } from "@/lib/earnings";
import { formatCount, formatShare } from "@/lib/format";

interface StrategiesProps {
  result: PlanResult;
  options: EvaluateOptions;
  locale: string;
}

/** The guides' advice, each with what it would be worth here and how many nights would show it. */
export default function Strategies({ result, options, locale }: StrategiesProps) {
  const { perweek, currency } = result.scenario;
  const strategies = strategiesOf(result, options);
  const count = (x: number) => formatCount(x, locale);

  function proof({ experiment }: Strategy): string {
    if (!experiment) return "Its money is agreed beforehand, so one LIVE is enough.";
    const { factor, nights } = experiment;
    const size = `+${formatShare(factor - 1, locale, 0)}`;
    if (!Number.isFinite(nights.byGifters)) return "Before there are viewers, no number of nights would show anything.";
    const years = perweek > 0 ? nights.byGifters / (52 * perweek) : Infinity;
    const pace =
      years > 3
        ? ` At ${count(perweek)} a week that is over three years: too small a difference to see for yourself.`
        : years > 0.3
          ? ` At ${count(perweek)} a week that is about ${count(Math.max(4, 12 * years))} months.`
          : "";
    return `You would need about ${count(nights.byGifters)} nights to see ${size}, the middle of its range: every other night with it, and the people who gift counted. By coins it takes ${count(nights.byCoins)}. Four of five such experiments would show it.${pace}`;
  }

  return <LeverRanking levers={strategies} style={{ locale, currency }} proof={proof} />;
}
