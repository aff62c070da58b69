import type { RateBook } from "./rates/book";
import type { RateId } from "./rates/rates";
import { usFanSteps, usScaledFrom } from "./rates/us-scheme";
import type { Scenario } from "./scenario";
import { tidyShare } from "./units";

/** One named part of a reward rate; the parts sum to the whole. */
export interface RatePart {
  id: "flat" | "custom" | "length" | "new-followers" | "breach" | "valid-days" | "fans" | "league" | "cap";
  label: string;
  /** share of the ledger value, 0–1; negative for what is taken off */
  share: number;
  rate?: RateId;
}

export interface RewardRate {
  /** share of the ledger value that TikTok pays, 0–1 */
  total: number;
  parts: RatePart[];
  /** the most this programme can pay: what falls short of it is "missions not reached" */
  ceiling: number;
  /** the part of `total` whose money is capped, and the cap in dollars a week */
  league: { share: number; capUsdWeek: number };
}

type RewardTerms = Pick<Scenario, "programme" | "rate" | "newfollowers" | "validdays" | "fans" | "breach" | "league">;

/**
 * The reward rate of a session under its programme on the scenario's date. The scaled programme of the US starts on
 * 2025-02-10; a session before that is paid at the flat rate.
 *
 * @param minutes length of the session, ≥ 0
 * Source: /method#us-rate and the dated values in rates/.
 */
export function rewardRate(terms: RewardTerms, minutes: number, rates: RateBook): RewardRate {
  if (terms.programme === "us-scaled" && rates.asOf >= usScaledFrom) return scaledRate(terms, minutes, rates);
  const own = terms.programme === "custom" ? terms.rate : undefined;
  const share = own ?? rates.value("flatRewardRate");
  const part: RatePart =
    own === undefined
      ? { id: "flat", label: "Flat rate", share, rate: "flatRewardRate" }
      : { id: "custom", label: "Your own rate", share };
  return { total: share, parts: [part], ceiling: share, league: { share: 0, capUsdWeek: Infinity } };
}

function scaledRate(
  { newfollowers, validdays, fans, breach, league }: RewardTerms,
  minutes: number,
  { value }: RateBook,
): RewardRate {
  const part = (id: RatePart["id"], label: string, rate: RateId, share = value(rate)): RatePart => ({
    id,
    label,
    share: tidyShare(share),
    rate,
  });

  const [short, long] = [value("usPerLiveShortMinutes"), value("usPerLiveLongMinutes")];
  const reached = Math.min(1, Math.max(0, (minutes - short) / (long - short)));
  const length = value("usPerLiveShort") + reached * (value("usPerLiveLong") - value("usPerLiveShort"));
  const perLive = [part("length", `LIVE of ${Math.round(minutes)} minutes`, "usPerLiveLong", length)];
  if (newfollowers >= value("usNewFollowersNeeded"))
    perLive.push(part("new-followers", "New followers", "usNewFollowersBonus"));
  if (breach > 0) perLive.push(part("breach", "Breaches", "usBreachMax", -Math.min(breach, value("usBreachMax"))));
  capTo(perLive, value("usPerLiveCap"));

  const weekly: RatePart[] = [];
  if (validdays === 1) weekly.push(part("valid-days", "One valid day a week", "usWeeklyOneDay"));
  if (validdays >= 2) weekly.push(part("valid-days", "Two or more valid days a week", "usWeeklyTwoDays"));
  const reachedFans = usFanSteps.find((step) => fans >= step.fans);
  if (reachedFans) weekly.push(part("fans", "Active fans", reachedFans.rate));
  if (league !== "none") weekly.push(part("league", "League", league === "best" ? "usLeagueBest" : "usLeagueHold"));
  capTo(weekly, value("usWeeklyCap"));

  const all = [...perLive, ...weekly];
  capTo(all, value("usTotalCap"));
  return {
    total: tidyShare(totalOf(all)),
    parts: all,
    ceiling: value("usTotalCap"),
    league: { share: all.find(({ id }) => id === "league")?.share ?? 0, capUsdWeek: value("usLeagueCapUsdWeek") },
  };
}

/** Keeps the sum of the parts within 0 … cap, by a part of its own when it would leave it. */
function capTo(parts: RatePart[], cap: number): void {
  const total = totalOf(parts);
  const kept = Math.min(cap, Math.max(0, total));
  if (Math.abs(kept - total) > 1e-9) parts.push({ id: "cap", label: "Cap", share: tidyShare(kept - total) });
}

function totalOf(parts: readonly RatePart[]): number {
  return parts.reduce((total, part) => total + part.share, 0);
}
