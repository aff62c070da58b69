import { forecast, giftPrices, type Forecast, type Scenario } from "@/lib/earnings";
import type { Compared } from "./write-comparison";

export interface ComparedAnswers {
  currency: string;
  /** one for each scenario, in their order */
  forecasts: Forecast[];
}

/** Scenarios answered in one currency, so that they stand on one axis: their own where they share it, else dollars. */
export function forecastTogether(
  compared: readonly Pick<Compared, "scenario" | "gifts">[],
  asOf: string,
): ComparedAnswers {
  const { currency, fx } = compared[0].scenario;
  const shared = compared.every(({ scenario }) => scenario.currency === currency && scenario.fx === fx);
  return {
    currency: shared ? currency : "USD",
    forecasts: compared.map(({ scenario, gifts }) =>
      forecastOnce(shared ? scenario : inDollars(scenario), gifts, asOf),
    ),
  };
}

const dollars = new WeakMap<Scenario, Scenario>();

function inDollars(scenario: Scenario): Scenario {
  let same = dollars.get(scenario);
  if (!same) dollars.set(scenario, (same = { ...scenario, currency: "USD", fx: 1 }));
  return same;
}

const known = new WeakMap<Scenario, { asOf: string; forecast: Forecast }>();

/** Of four scenarios one changes at a time; the other three are not computed again. */
function forecastOnce(scenario: Scenario, gifts: Compared["gifts"], asOf: string): Forecast {
  const last = known.get(scenario);
  if (last?.asOf === asOf) return last.forecast;
  const answer = forecast(scenario, { asOf, giftCoins: giftPrices(gifts) });
  known.set(scenario, { asOf, forecast: answer });
  return answer;
}
