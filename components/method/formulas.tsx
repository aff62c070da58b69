import { rates, type RateId } from "@/lib/earnings";
import { formatRate } from "@/lib/format";

interface Formula {
  words: string;
  notation: string;
  rates: readonly RateId[];
}

const chain: Formula[] = [
  {
    words: "Viewers pay for each coin, more in the app than on the web.",
    notation: "viewer spend = coins × coin price",
    rates: ["coinPriceApp", "coinPriceWeb", "storeFeeApp"],
  },
  {
    words: "Each coin of a gift is credited to you as a diamond.",
    notation: "diamonds = coins × diamonds a coin",
    rates: ["diamondsPerCoinOne", "diamondsPerCoinHalf"],
  },
  {
    words: "A diamond stands in TikTok’s ledger at a fixed value.",
    notation: "ledger value = diamonds × value of a diamond",
    rates: ["diamondValueUsd"],
  },
  {
    words: "TikTok pays a share of the ledger value: flat, or earned by missions in the US.",
    notation: "reward = ledger value × reward rate",
    rates: ["flatRewardRate", "usTotalCap"],
  },
  {
    words: "Your agency and the payout’s fees come off.",
    notation: "payout = reward × (1 − agency) × (1 − fee) − fixed fee",
    rates: ["agencyCut", "payoutFee"],
  },
  {
    words: "The exchange takes its spread, and you may set a part aside for tax.",
    notation: "take-home = payout × (1 − spread) × exchange rate × (1 − tax)",
    rates: ["fxSpread", "taxSetAside"],
  },
];

const usRate: Formula[] = [
  {
    words: "The part of one LIVE grows with its length, from the short rate to the long one in a straight line.",
    notation:
      "length = short + (long − short) × (minutes − short from) ÷ (long from − short from), kept between short and long",
    rates: ["usPerLiveShort", "usPerLiveLong", "usPerLiveShortMinutes", "usPerLiveLongMinutes"],
  },
  {
    words: "New followers add to it, breaches take from it, and it has a cap.",
    notation: "per LIVE = min(cap, length + followers − breaches)",
    rates: ["usNewFollowersBonus", "usBreachMax", "usPerLiveCap"],
  },
  {
    words: "The part of the week comes of valid days, active fans and the league, and has a cap.",
    notation: "per week = min(cap, days + fans + league)",
    rates: ["usWeeklyOneDay", "usWeeklyTwoDays", "usFans10", "usFans100", "usFans2000", "usWeeklyCap"],
  },
  {
    words: "Both together have a cap; the league’s money has one of its own.",
    notation: "reward rate = min(cap, per LIVE + per week)",
    rates: ["usTotalCap", "usLeagueHold", "usLeagueBest", "usLeagueCapUsdWeek"],
  },
];

const audienceModel: Formula[] = [
  {
    words: "Viewers come and go: each stays a while, so a room is entered more often than it is full.",
    notation: "entries U = viewers × minutes × 60 ÷ mean stay in seconds",
    rates: ["meanStaySeconds"],
  },
  {
    words: "A few of those who enter send a gift.",
    notation: "gifting entries λ = U × g",
    rates: ["giftingShare"],
  },
  {
    words: "What one of them sends is mostly small and now and then huge.",
    notation: "X = lognormal(median m, log-sd s), whole coins, at least 1",
    rates: ["giftMedianCoins", "giftLogSd", "giftMaxCoins"],
  },
  {
    words: "Creators with the same audience differ (A), and so do one creator’s nights (B).",
    notation: "S = X₁ + … + X_N, N ~ Poisson(λ·A·B), A lognormal, B gamma",
    rates: ["creatorLogSd", "creatorLogSdGiftingKnown", "nightShape"],
  },
];

/** The arithmetic, each step in words and in notation, with the rates it takes. */
export function Formulas({ of, locale }: { of: "chain" | "us-rate" | "audience"; locale: string }) {
  const steps = { chain, "us-rate": usRate, audience: audienceModel }[of];
  return (
    <ol className="max-w-[60rem]">
      {steps.map(({ words, notation, rates: ids }) => (
        <li key={notation} className="border-b border-line py-3">
          <p>{words}</p>
          <p className="my-1 overflow-x-auto font-mono text-sm">{notation}</p>
          <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
            {ids.map((id) => (
              <a key={id} className="link inline-flex min-h-6 items-center" href={`#${id}`}>
                {rates[id].label}: {formatRate(rates[id].values.at(-1)!.value, rates[id].unit, locale)}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
