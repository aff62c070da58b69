"use no memo";

import { Section } from "@/components/ui/section";
import type { Forecast, Neighbour, Scenario } from "@/lib/earnings";
import { formatEstimate, formatMoney, type MoneyStyle } from "@/lib/format";

interface NearbyProps {
  nearby: readonly Neighbour[];
  forecast: Forecast;
  minutes: Scenario["minutes"];
  style: MoneyStyle;
}

const names = { minutes: "more minutes in each LIVE", perweek: "more LIVE a week" };

/** What an hour LIVE comes to, where its length is known, and what a little more of the same would bring. */
export function Nearby({ nearby, forecast, minutes, style }: NearbyProps) {
  const isCounted = forecast.evidence.source === "gifts";
  const money = (amount: number) => formatEstimate(amount, style);
  const { mean, p50 } = forecast.session.takeHome;
  const hour = (amount: number) => money((60 * amount) / (minutes as number));
  const more = nearby.filter(({ adds }) => adds > 0);
  if (more.length === 0) return null;
  return (
    <Section
      id="nearby"
      heading={
        isCounted || typeof minutes !== "number"
          ? "What a little more of the same would bring"
          : `An hour LIVE comes to about ${hour(mean)} on average, ${hour(p50)} on a typical night`
      }
      source="Added to an average month, each by itself, and computed like the answer: not in proportion."
    >
      <ul className="max-w-(--measure)">
        {more.map(({ id, more: count, adds }) => (
          <li key={id} className="flex justify-between gap-4 border-b border-line py-2">
            <span className="font-medium">
              {count} {names[id]}
            </span>
            <span>+{isCounted ? formatMoney(adds, style) : money(adds)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
