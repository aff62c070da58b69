import { LeverRanking } from "@/components/estimator/lever-ranking";
import type { LeverId, Strategy } from "@/lib/earnings";
import { formatCount, formatShare, type MoneyStyle } from "@/lib/format";

/** The guides' advice, each with what it would be worth here and how many nights would show it. */
export default function Strategies({
  strategies,
  perweek,
  style,
}: {
  strategies: readonly Strategy[];
  perweek: number;
  style: MoneyStyle;
}) {
  const byId = new Map(strategies.map((strategy) => [strategy.id, strategy]));
  const count = (x: number) => formatCount(x, style.locale);

  function proof(id: LeverId): string {
    const { factor, nights } = byId.get(id)!;
    const size = `+${formatShare(factor - 1, style.locale, 0)}`;
    if (!Number.isFinite(nights.byGifters)) return "before there are viewers, no number of nights would show anything.";
    const years = perweek > 0 ? nights.byGifters / (52 * perweek) : Infinity;
    const pace =
      years > 3
        ? ` At ${count(perweek)} a week that is over three years: too small a difference to see for yourself.`
        : years > 0.3
          ? ` At ${count(perweek)} a week that is about ${count(Math.max(4, 12 * years))} months.`
          : "";
    return `for its middle size, ${size}, about ${count(nights.byGifters)} nights, every other one with it, if you count the people who gift; by coins it takes ${count(nights.byCoins)}. Of five such experiments four would show it.${pace}`;
  }

  if (strategies.length === 0) return null;
  return <LeverRanking levers={strategies} style={style} proof={proof} />;
}
