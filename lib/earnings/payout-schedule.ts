import { microUsd, type MicroUsd } from "./units";

/** How a creator's balance leaves the ledger. */
export interface PayoutRules {
  /** paid by itself every Wednesday for the week before, or withdrawn by hand once the minimum stands */
  automatic: boolean;
  minimum: MicroUsd;
  /** the most that leaves in one day */
  dayMax: MicroUsd;
}

export interface PayoutSchedule {
  /** `day` counts from the first week's Monday, which is day 0 */
  payouts: { day: number; amount: MicroUsd }[];
  /** what still stands in the balance at the end */
  left: MicroUsd;
}

const DAYS = 7;
const WEDNESDAY = 2;

/**
 * The dates on which even weeks are paid out. A week's money stands on the Monday after it; automatic payment takes it on
 * that week's Wednesday, a withdrawal by hand on the Monday itself, either only from the minimum up. What has been taken leaves
 * at the day's most, day after day, also while the next is taken. Payouts and what is left sum to what was earned.
 *
 * @param weekly what each of the weeks brings, ≥ 0
 * @param weeks whole number of weeks to look ahead; the last one's payment is followed for a week too
 * @throws Error if nothing could ever be paid: a day's most of 0 or less
 */
export function payoutSchedule(
  weekly: MicroUsd,
  weeks: number,
  { automatic, minimum, dayMax }: PayoutRules,
): PayoutSchedule {
  if (dayMax <= 0n) throw new Error("A day's most has to be above 0: nothing could ever be paid.");
  const payouts: PayoutSchedule["payouts"] = [];
  let [balance, taken] = [0n, 0n];
  for (let week = 1; week <= weeks; week++) {
    balance += weekly;
    if (balance >= minimum) [balance, taken] = [0n, taken + balance];
    const due = week * DAYS + (automatic ? WEDNESDAY : 0);
    for (let day = due; taken > 0n && day < due + DAYS; day++) {
      const amount = taken > dayMax ? dayMax : taken;
      payouts.push({ day, amount: microUsd(amount) });
      taken -= amount;
    }
  }
  return { payouts, left: microUsd(balance + taken) };
}
