import type { Outlook } from "@/lib/earnings";

export interface ChancePoint {
  /** money */
  amount: number;
  /** chance of passing it, 0–1 */
  chance: number;
}

/** The chance of passing each bin's end that is money. The first of a hundred lies below the first bin. */
export function passing({ density, chanceOfNothing }: Outlook): ChancePoint[] {
  let chance = 1 - Math.max(0.01, chanceOfNothing);
  return density
    .map((bin) => ({ amount: bin.to, chance: Math.max(0, (chance -= bin.chance)) }))
    .filter(({ amount }) => amount > 0);
}
