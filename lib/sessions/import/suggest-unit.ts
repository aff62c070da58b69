import type { Session } from "../session";
import type { EarningUnit } from "./preview";

/**
 * The unit of `TotalEarning` that agrees with one LIVE whose result the creator remembers, or undefined when
 * none does. `sessions` come from a preview, in whichever unit they were provisionally read.
 */
export function suggestUnit(
  sessions: readonly Session[],
  known: Pick<Session, "start" | "diamonds" | "coins" | "moneyUsd">,
): EarningUnit | undefined {
  const distance = ({ start }: Session) => Math.abs(Date.parse(start) - Date.parse(known.start));
  const nearest = sessions.reduce<Session | undefined>(
    (best, s) => (best && distance(best) <= distance(s) ? best : s),
    undefined,
  );
  if (!nearest || !(distance(nearest) <= 12 * 3_600_000)) return undefined;
  const amount = nearest.diamonds ?? nearest.coins ?? nearest.moneyUsd ?? 0;
  const isAbout = (value?: number) => value !== undefined && Math.abs(amount - value) <= Math.max(0.02 * value, 0.005);
  // A diamond pays between a tenth of a cent and a cent: wide bounds, for telling units apart only.
  const isMoneyFor = (count?: number) => count !== undefined && amount >= count * 0.001 && amount <= count * 0.0101;
  if (!(amount > 0)) return undefined;
  if (isAbout(known.diamonds)) return "diamonds";
  if (isAbout(known.coins)) return "coins";
  if (isAbout(known.moneyUsd) || isMoneyFor(known.diamonds) || isMoneyFor(known.coins)) return "usd";
  const dollars = known.moneyUsd ?? 0;
  return dollars > 0 && amount >= dollars * 99 && amount <= dollars * 1000 ? "diamonds" : undefined;
}
