import { leverRates } from "./rates/levers";
import { leverIds, logSdOf, typicalOf, type Amount, type LeverId, type Scenario } from "./scenario";

/** The factor of a lever at a setting, as a range: "now" is 1, so that a measured audience is never adjusted twice. */
export function leverFactor(id: LeverId, setting: Scenario[LeverId]): Amount {
  return setting === "now" ? 1 : leverRates[id][setting];
}

/** All levers of a scenario together, as one factor on its gifting entries: a median and its log-sd. */
export function leversTogether(scenario: Pick<Scenario, LeverId>): { median: number; logSd: number } {
  const factors = leverIds.map((id) => leverFactor(id, scenario[id]));
  return {
    median: factors.reduce<number>((product, factor) => product * typicalOf(factor), 1),
    logSd: Math.hypot(...factors.map(logSdOf)),
  };
}
