import { audienceOf, type Audience } from "./audience";
import { basketTotal } from "./basket";
import { certainTotal, evenSessions, lognormalCreators, totalDistribution } from "./distribution";
import type { Distribution } from "./lattice";
import { outlookOf, type Outlook } from "./outlook";
import {
  inCurrency,
  keptShare,
  payOut,
  payoutTerms,
  solvePayout,
  waterfall,
  type PayoutTerms,
  type WaterfallStep,
} from "./payout";
import { bookOf, type RateBook, type RateValues } from "./rates/book";
import type { RateId } from "./rates/rates";
import type { Scenario } from "./scenario";
import { guideTier, type Tier } from "./tiers";
import { coins, coinsNear, microToUsd } from "./units";
import type { RatePart } from "./programmes";

/** What a scenario comes to. Plain numbers throughout, so that it travels as JSON. Money is exact to a millionth. */
export interface Forecast {
  asof: string;
  session: Outlook;
  month: Outlook & { sessions: number };
  payout: {
    /** share of the ledger value that TikTok pays */
    rewardRate: number;
    rateParts: RatePart[];
    perThousandCoins: { viewerSpendUsd: number; rewardUsd: number; takeHome: number };
    /** where the viewers' money of the mean session goes; sums to viewerSpendUsd */
    steps: { id: WaterfallStep["id"]; label: string; usd: number }[];
    viewerSpendUsd: number;
    /** share of what viewers spend that the creator keeps, in the mean session */
    kept: number;
  };
  /** the guides' range for the followers, in dollars */
  tier: Tier;
  evidence: {
    source: "sessions" | "audience" | "gifts" | "tier";
    /** how many own sessions the answer rests on, if on any */
    sessions?: number;
    viewers: number;
    viewerHours: number;
    giftingEntries: number;
  };
  /** the rates that made it */
  rates: RateId[];
}

export interface ForecastOptions {
  /** coins of each catalogue gift in the scenario's basket, by id; a gift without a price is a programmer's error */
  giftCoins?: Readonly<Record<number, number>>;
  /** what own sessions say: the strongest evidence */
  own?: OwnLaw;
}

/** What an answer rests on beside the scenario: the rates in force, the prices of a basket's gifts, own sessions. */
export interface Evidence extends ForecastOptions {
  rates: RateBook;
}

/** The law that own sessions teach, as `ownLaw` makes it of a calibration. */
export interface OwnLaw {
  /** how many sessions taught it */
  sessions: number;
  /** what the creator's gifting is measured by: where that is the hour, viewers and the share of them who gift move nothing */
  basis: "viewer-hour" | "hour";
  totalOf(audience: Audience): TotalLaw;
  /** a night of the creator as the sessions describe them: neither the luckiest they could be nor the least lucky */
  nightOf(audience: Audience): Pick<Audience, "giftingEntries" | "nightShape">;
  /** the rates it rests on, besides those of the audience */
  rates: readonly RateId[];
}

/**
 * The law of the coins of a number of sessions; where sizes are given, of as many with each of these multiples of the
 * audience.
 */
export type TotalLaw = (sessions: number, sizes?: readonly number[]) => Distribution;

/** Sessions of a month, to a whole number, from those of a week, ≥ 0: × 52 / 12. */
export function sessionsOfMonth(perweek: number): number {
  return Math.round((perweek * 52) / 12);
}

/**
 * Scenario → Forecast, at rates that somebody looked up: browsers and embeds are handed them by their server, and so carry
 * no tables, whose notes and sources are heavier than the arithmetic. Pure and deterministic: the same scenario gives the
 * same bytes on a server, in a browser and in an embed.
 *
 * @param scenario within its limits
 * @throws if a gift of the basket has no price in `giftCoins`
 * Source: /method#chain and #audience.
 */
export function forecastAt(inForce: RateValues, scenario: Scenario, options: ForecastOptions): Forecast {
  const rates = bookOf(inForce);
  const terms = payoutTerms(scenario, 1, rates);
  const totalOf = lawOf(scenario, { ...options, rates });
  const own = options.own?.sessions;
  const isCounted = scenario.by === "gifts" && !own;
  // Counted gifts rest neither on what is assumed of an audience nor on what guides say: that stands beside them, uncited.
  const beside = isCounted ? bookOf(inForce) : rates;
  const audience = audienceOf(scenario, beside);

  const sessions = sessionsOfMonth(scenario.perweek);
  const session = totalOf(1);

  const meanSession = payOut(coinsNear(session.mean), terms);
  const thousand = payOut(coins(1000), terms);
  return {
    asof: rates.asOf,
    session: outlookOf(session, terms),
    month: { sessions, ...outlookOf(totalOf(sessions), payoutTerms(scenario, sessions, rates)) },
    payout: {
      rewardRate: terms.reward.total,
      rateParts: terms.reward.parts,
      perThousandCoins: {
        viewerSpendUsd: microToUsd(thousand.viewerSpend),
        rewardUsd: microToUsd(thousand.reward),
        takeHome: inCurrency(thousand.takeHome, terms),
      },
      steps: waterfall(meanSession, terms).map(({ id, label, amount }) => ({ id, label, usd: microToUsd(amount) })),
      viewerSpendUsd: microToUsd(meanSession.viewerSpend),
      kept: keptShare(meanSession, terms),
    },
    tier: guideTier(scenario, beside),
    evidence: {
      source: own ? "sessions" : ({ audience: "audience", gifts: "gifts", followers: "tier" } as const)[scenario.by],
      ...(own && { sessions: own }),
      viewers: audience.viewers,
      viewerHours: audience.viewerHours,
      giftingEntries: audience.giftingEntries,
    },
    rates: [...rates.read],
  };
}

/**
 * The law of the coins of any number of a scenario's sessions, from the strongest evidence at hand. Counted gifts are taken
 * to repeat: they do not grow with the audience.
 *
 * @throws as `forecastAt`
 */
export function lawOf(scenario: Scenario, { rates, giftCoins, own }: Evidence): TotalLaw {
  if (scenario.by === "gifts" && !own) {
    const counted = countedCoins(scenario, payoutTerms(scenario, 1, rates), giftCoins);
    return (sessions, sizes = [1]) => certainTotal(counted * sessions * sizes.length);
  }
  const audience = audienceOf(scenario, rates);
  if (!own) return audienceTotal(audience);
  own.rates.forEach(rates.value);
  return own.totalOf(audience);
}

function audienceTotal({ severity, giftingEntries, logSd, nightShape }: Audience): TotalLaw {
  return (sessions, sizes = [1]) => {
    const even = evenSessions(sessions, sizes);
    const nights = { severity, entries: giftingEntries * even.size, sessions: even.sessions };
    const entries = sizes.map((size) => giftingEntries * size);
    return totalDistribution(severity, entries, sessions, lognormalCreators(logSd, nightShape, nights));
  };
}

/** The coins of a counted session: the basket, and the total of coins, or of diamonds where no coins are given. */
function countedCoins(scenario: Scenario, terms: PayoutTerms, giftCoins: ForecastOptions["giftCoins"]): number {
  const total =
    scenario.coins ?? (scenario.diamonds === undefined ? 0 : solvePayout("diamonds", scenario.diamonds, terms).coins);
  return total + basketTotal(scenario.gifts, giftCoins);
}
