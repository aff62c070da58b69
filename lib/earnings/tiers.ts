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
  const nth = followers < first ? 1 : followers <= second ? 2 : 3;
  const name = {
    1: `Under ${inThousands(first)} followers`,
    2: `${inThousands(first)} to ${inThousands(second)} followers`,
    3: `Over ${inThousands(second)} followers`,
  }[nth];
  const [low, high] = [value(`tier${nth}Low`), value(`tier${nth}High`)];
  const width = Math.log(high / low);
  const reached = Math.log(Math.max(low, value("tierUsdPerFollower") * followers) / low) / width;
  const place = Math.min(1, reached);
  const within = { passive: place / 3, typical: place, devoted: (2 + place) / 3 }[engagement];
  return { name, low, high, typical: tidyMoney(low * Math.exp(within * width)) };
}

/** 10,000: a tier's name is the same in every language, as the API gives it. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * Average concurrent viewers one may assume for a number of followers, as a median with its log-sd.
 *
 * @param followers ≥ 0
 * Source: /method#rates; assumed.
 */
export function viewersOfFollowers(followers: number, { value }: RateBook): { median: number; logSd: number } {
  return {
    median: value("followersToViewersScale") * followers ** value("followersToViewersPower"),
    logSd: value("followersToViewersLogSd"),
  };
}
