import { rateAt, rates, type RateId } from "@/lib/earnings";
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
    words:
      "Your agency and the payout’s fees come off, as far as you enter any. A fixed fee is taken once from a LIVE or from a month, and leaves no less than nothing.",
    notation: "payout = reward × (1 − agency) × (1 − fee) − fixed fee",
    rates: ["agencyCut", "payoutFee"],
  },
  {
    words:
      "The exchange takes its spread, and you may set a part aside for tax: nothing of either unless you enter it. The spread named here is our guess of what to enter.",
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
    words: "New followers add to it once there are enough of them, breaches take from it, and it has a cap.",
    notation: "per LIVE = max(0, min(cap, length + followers − breaches))",
    rates: ["usNewFollowersBonus", "usNewFollowersNeeded", "usBreachMax", "usPerLiveCap"],
  },
  {
    words:
      "The part of the week comes from valid days, the highest step of active fans that is reached, and the league, and has a cap.",
    notation: "per week = min(cap, days + fans + league)",
    rates: ["usWeeklyOneDay", "usWeeklyTwoDays", "usFans10", "usFans100", "usFans2000", "usWeeklyCap"],
  },
  {
    words:
      "Both together have a cap; the league’s money has one of its own, shared evenly by the LIVEs of the week. LIVEs before the scheme began are paid flat.",
    notation: "reward rate = min(cap, per LIVE + per week)",
    rates: ["usTotalCap", "usLeagueHold", "usLeagueBest", "usLeagueCapUsdWeek"],
  },
];

const audienceModel: Formula[] = [
  {
    words: "Viewers come and go: each stays a few minutes, so many more enter than are there at one time.",
    notation: "entries U = viewers × minutes × 60 ÷ mean stay in seconds",
    rates: ["meanStaySeconds"],
  },
  {
    words: "A few of those who enter send a gift; what you would change is a factor on them.",
    notation: "gifting entries λ = U × g × levers, and never more than U",
    rates: ["giftingShare"],
  },
  {
    words: "What one of them sends is mostly small and now and then huge.",
    notation: "X = lognormal(median m, log-sd s) to the nearest coin, from 1 to the largest",
    rates: ["giftMedianCoins", "giftLogSd", "giftMaxCoins"],
  },
  {
    words:
      "Creators with the same audience differ (A), less so once you give the share that gifts, and so do one creator’s nights (B).",
    notation: "S = X₁ + … + X_N, N ~ Poisson(λ·A·B), A lognormal(median 1, log-sd σ), B gamma(mean 1, shape k)",
    rates: ["creatorLogSd", "creatorLogSdGiftingKnown", "nightShape"],
  },
  {
    words:
      "A range you give, or a change you try, has 1 in 10 below its low end and 1 in 10 above its high end; it widens A.",
    notation: "middle = √(low × high), log-sd = ln(high ÷ low) ÷ 2.563, σ² = σ_A² + the squares of the others",
    rates: [],
  },
  {
    words: "Where you know your followers alone, a formula of ours guesses your viewers, as a range.",
    notation: "viewers = scale × followers^power, with a log-sd of its own",
    rates: ["followersToViewersScale", "followersToViewersPower", "followersToViewersLogSd"],
  },
];

const own: Formula[] = [
  {
    words:
      "Before any LIVE of yours, how you compare with the middle (A) and how even your nights are (k) stand where the model puts them.",
    notation: "ln A ~ normal(0, σ_A, with the range of the share that gifts), ln(k ÷ evenness) ~ normal(0, its log-sd)",
    rates: ["creatorLogSd", "nightShape", "nightShapeLogSd"],
  },
  {
    words:
      "Each LIVE is compared with the law of such a night at every A and k, and counts half as much once a half-life of newer LIVEs has followed it.",
    notation: "ln posterior(A, k) = ln prior + Σ ½^(newer LIVEs ÷ half-life) × ln P(its coins | A, k)",
    rates: ["memorySessions"],
  },
  {
    words:
      "Where you give viewers, and at least half of your LIVEs have theirs, A is gifting for each viewer-hour; else gifting for each hour, with nothing known beforehand.",
    notation: "λ = viewers × hours × gifting entries a viewer-hour × A, or hours × A",
    rates: [],
  },
  {
    words:
      "The range is that of a night, or of a month of nights, by every such creator, each with the chance to be you.",
    notation: "P(S > s) = Σ posterior(A, k) × P(S > s | A, k)",
    rates: [],
  },
];

interface FormulasProps {
  of: "chain" | "us-rate" | "audience" | "own";
  asOf: string;
  locale: string;
}

/** The arithmetic, each step in words and in notation, with the rates it takes. */
export function Formulas({ of, asOf, locale }: FormulasProps) {
  const steps = { chain, "us-rate": usRate, audience: audienceModel, own }[of];
  return (
    <ol className="max-w-[60rem]">
      {steps.map(({ words, notation, rates: ids }) => (
        <li key={notation} className="border-b border-line py-3">
          <p>{words}</p>
          <p className="my-1 overflow-x-auto font-mono text-sm">{notation}</p>
          <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
            {ids.map((id) => (
              <a key={id} className="link inline-flex min-h-6 items-center" href={`#${id}`}>
                {rates[id].label}: {formatRate(rateAt(id, asOf).value, rates[id].unit, locale)}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
