import type { SourceId } from "./sources";

/** One way in which calculators and guides turn coins into a creator's money. */
export interface Reading {
  readonly label: string;
  /** Diamonds for a coin × dollars for a diamond × the creator's share; or a share of what the viewer paid. */
  readonly takes:
    | { readonly diamondsPerCoin: number; readonly usdPerDiamond: number; readonly share: number }
    | { readonly retailShare: number };
  /** A: TikTok itself or a direct measurement. B: press, courts, agencies, working code. C: guides and calculators. */
  readonly grade: "A" | "B" | "C";
  readonly sources: readonly SourceId[];
  readonly verdict: string;
}

/** The readings in circulation, the one that cash records bear out first. */
export const readings = {
  "one-to-one": {
    label: "1 coin = 1 diamond, a diamond pays $0.005",
    takes: { diamondsPerCoin: 1, usdPerDiamond: 0.01, share: 0.5 },
    grade: "A",
    sources: ["bbc-2022", "tiktok-spokesperson-2023", "leap-relay-2026", "tjb-2026", "tiktok-live-connector"],
    verdict:
      "Fits every cash record found. A diamond stands at $0.01 and TikTok pays half of it; in the US the share now depends on missions.",
  },
  "two-then-half": {
    label: "2 coins = 1 diamond of $0.01, and you get 50%",
    takes: { diamondsPerCoin: 0.5, usdPerDiamond: 0.01, share: 0.5 },
    grade: "C",
    sources: ["guide-sites"],
    verdict: "Counts the half twice: “2 coins = 1 diamond” is the 50% share, read as a rate of exchange.",
  },
  "two-at-half-cent": {
    label: "2 coins = 1 diamond, a diamond pays $0.005",
    takes: { diamondsPerCoin: 0.5, usdPerDiamond: 0.005, share: 1 },
    grade: "C",
    sources: ["itechpost-2021", "guide-sites"],
    verdict: "The same double count in other words. No statement or cash record was found behind it.",
  },
  "halved-thrice": {
    label: "2 coins = 1 diamond of $0.005, and you get 50%",
    takes: { diamondsPerCoin: 0.5, usdPerDiamond: 0.005, share: 0.5 },
    grade: "C",
    sources: ["guide-sites"],
    verdict: "Takes the half a third time: $0.005 already is what is left after the share.",
  },
  "half-retail": {
    label: "Half of what the viewer paid",
    takes: { retailShare: 0.5 },
    grade: "C",
    sources: ["guide-sites", "tiktok-spokesperson-2023"],
    verdict:
      "Right about the half, wrong about of what: TikTok shares what is left after the app store and payment costs. You keep about a third of the app price.",
  },
  "five-cents": {
    label: "2 coins = 1 diamond, a diamond pays $0.05",
    takes: { diamondsPerCoin: 0.5, usdPerDiamond: 0.05, share: 1 },
    grade: "C",
    sources: ["guide-sites"],
    verdict: "Ten times too much a diamond, most likely a slipped decimal. It would pay more than the viewer spent.",
  },
} as const satisfies Record<string, Reading>;

/** The one public test in which both ends were seen: gifts bought in London in October 2022, and what arrived. */
export const cashTest = {
  source: "bbc-2022",
  spentUsd: 106,
  /** at £0.99 for 65, about $0.0172 a coin */
  coins: 6162,
  arrivedUsd: 33,
} as const satisfies { source: SourceId; spentUsd: number; coins: number; arrivedUsd: number };
