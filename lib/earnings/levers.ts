import { leverFactors } from "./rates/lever-factors";
import { leverIds, logSdOf, typicalOf, type Amount, type LeverId, type Scenario } from "./scenario";

/**
 * The factor of a lever at a setting, as a range: "now" is 1, so that a measured audience is never adjusted twice. Doing less
 * undoes what doing more does: the same range turned over. Nothing better is known.
 */
export function leverFactor(id: LeverId, setting: Scenario[LeverId]): Amount {
  const { low, high } = leverFactors[id];
  return { now: 1, more: { low, high }, less: { low: 1 / high, high: 1 / low } }[setting];
}

/** All levers of a scenario together, as one factor on its gifting entries: a median and its log-sd. */
export function leversTogether(scenario: Pick<Scenario, LeverId>): { median: number; logSd: number } {
  const factors = leverIds.map((id) => leverFactor(id, scenario[id]));
  return {
    median: factors.reduce<number>((product, factor) => product * typicalOf(factor), 1),
    logSd: Math.hypot(...factors.map(logSdOf)),
  };
}
