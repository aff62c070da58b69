import type { RateBook } from "./rates/book";
import { typicalOf, type Scenario } from "./scenario";
import { tidyMoney } from "./units";

/** The published guide range of one session for an account of this size, in dollars. */
export interface Tier {
  name: string;
  low: number;
  high: number;
  /** the point inside the range for these followers and this engagement */
  typical: number;
}

/**
 * What guides publish for a session. The typical point is $0.01 a follower, kept within the tier's range, so that none
 * jumps at a tier's border; a passive audience stands in the lowest third of the range, a devoted one in the highest. Where
 * the way in is the audience, the followers are as many as guides themselves count for its viewers.
 *
 * @param followers ≥ 0
 * Source: /method#rates; the tiers are guides' figures for strong sessions, the point inside them is assumed.
 */
export function guideTier(
  { by, viewers, engagement, ...known }: Pick<Scenario, "by" | "viewers" | "followers" | "engagement">,
  { value }: RateBook,
): Tier {
  const followers = by === "audience" ? typicalOf(viewers) * value("guideFollowersPerViewer") : known.followers;
  const [first, second] = [value("tierBoundary1"), value("tierBoundary2")];
  const tier =
    followers < first
      ? { name: `Under ${inThousands(first)} followers`, low: value("tier1Low"), high: value("tier1High") }
      : followers <= second
        ? {
            name: `${inThousands(first)} to ${inThousands(second)} followers`,
            low: value("tier2Low"),
            high: value("tier2High"),
          }
        : { name: `Over ${inThousands(second)} followers`, low: value("tier3Low"), high: value("tier3High") };
  const decades = Math.log(tier.high / tier.low);
  const reached = Math.log(Math.max(tier.low, value("tierUsdPerFollower") * followers) / tier.low) / decades;
  const place = Math.min(1, reached);
  const within = { passive: place / 3, typical: place, devoted: (2 + place) / 3 }[engagement];
  return { ...tier, typical: tidyMoney(tier.low * Math.exp(within * decades)) };
}

/** 10,000: a tier's name is the same in every language, as the API gives it. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Average concurrent viewers one may assume for a number of followers, as a median with its log-sd. */
export function viewersOfFollowers(followers: number, { value }: RateBook): { median: number; logSd: number } {
  return {
    median: value("followersToViewersScale") * followers ** value("followersToViewersPower"),
    logSd: value("followersToViewersLogSd"),
  };
}
