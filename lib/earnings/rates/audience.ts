import type { Rate } from "./rate";

/** The engagement model's constants, and the evidence shown beside them. */
export const audience = {
  meanStaySeconds: {
    label: "Mean time a viewer stays",
    unit: "seconds",
    values: [
      {
        from: "2025-05-25",
        value: 514,
        kind: "measured",
        source: "kuailive-analysis-2026",
        also: ["kuailive-2025"],
        note: "The median is 5 seconds and one in ten stays 17 minutes or more. Measured on Kuaishou.",
      },
    ],
  },
  giftingShare: {
    label: "Entries that send a gift",
    unit: "share",
    values: [
      {
        from: "2025-05-25",
        value: 0.015,
        low: 0.003,
        high: 0.04,
        kind: "assumed",
        source: "assumption",
        also: ["kuailive-analysis-2026", "guide-sites"],
        note: "Measured at 1.5–1.6% among people who had all gifted before; guide sites say up to 4%. Taken for a gift-led room.",
      },
    ],
  },
  giftMedianCoins: {
    label: "Median gift",
    unit: "coins",
    values: [
      {
        from: "2025-05-25",
        value: 2,
        kind: "measured",
        source: "kuailive-analysis-2026",
        also: ["kuailive-2025"],
        note: "The mean is 83; 44% of gifts cost one coin and 76% ten or less. Measured on Kuaishou, its unnamed unit taken for 0.1 yuan and so for about a coin.",
      },
    ],
  },
  giftLogSd: {
    label: "Spread of gift sizes",
    unit: "log-sd",
    values: [
      {
        from: "2025-05-25",
        value: 2.75,
        low: 2.4,
        high: 2.9,
        kind: "assumed",
        source: "assumption",
        also: ["kuailive-analysis-2026", "inke-2018"],
        note: "Taken just above what was measured: on Kuaishou a median of 2 with a mean of 83 gives 2.73, and how viewers' spending is concentrated 2.68; on Inke that gives 2.72.",
      },
    ],
  },
  giftMaxCoins: {
    label: "Largest gift reckoned with",
    unit: "coins",
    values: [
      {
        from: "2025-05-25",
        value: 60_000,
        kind: "assumed",
        source: "assumption",
        also: ["kuailive-analysis-2026", "gift-list-2025-12"],
        note: "The largest seen was 56,246; the dearest gift in the catalogue costs 44,999.",
      },
    ],
  },
  creatorLogSd: {
    label: "Difference between creators of one audience size",
    unit: "log-sd",
    values: [
      {
        from: "2025-05-25",
        value: 1.2,
        kind: "assumed",
        source: "assumption",
        note: "Sources for coins a viewer-hour go from 1.5 to 50. One creator in six brings more than e^1.2, or 3.3 times, what the middle one does.",
      },
    ],
  },
  creatorLogSdGiftingKnown: {
    label: "The same, once the gifting share is known",
    unit: "log-sd",
    values: [{ from: "2025-05-25", value: 0.65, kind: "assumed", source: "assumption" }],
  },
  nightShape: {
    label: "Evenness of one creator's nights",
    unit: "gamma shape",
    values: [
      {
        from: "2025-05-25",
        value: 3,
        kind: "assumed",
        source: "assumption",
        also: ["leap-relay-2026"],
        note: "An agency calls weeks 35% below the last one routine.",
      },
    ],
  },
  nightShapeLogSd: {
    label: "How much that evenness differs between creators",
    unit: "log-sd",
    values: [{ from: "2025-05-25", value: 0.9, kind: "assumed", source: "assumption" }],
  },
  memorySessions: {
    label: "Own sessions after which an old one counts half",
    unit: "sessions",
    values: [
      {
        from: "2025-05-25",
        value: 45,
        kind: "assumed",
        source: "assumption",
        note: "So that the estimate follows a trend; a steady creator loses next to nothing.",
      },
    ],
  },
  followersToViewersScale: {
    label: "Average viewers from followers, scale",
    unit: "viewers",
    values: [
      {
        from: "2025-01-01",
        value: 0.06,
        kind: "assumed",
        source: "assumption",
        note: "Viewers = scale × followers to the power below. No credible source was found: give your own viewers if you can.",
      },
    ],
  },
  followersToViewersPower: {
    label: "Average viewers from followers, power",
    unit: "exponent",
    values: [{ from: "2025-01-01", value: 0.7, kind: "assumed", source: "assumption" }],
  },
  followersToViewersLogSd: {
    label: "Average viewers from followers, spread",
    unit: "log-sd",
    values: [{ from: "2025-01-01", value: 1.2, kind: "assumed", source: "assumption" }],
  },
  coinsPerViewerHourPlatform: {
    label: "All of TikTok LIVE",
    unit: "coins a viewer-hour",
    values: [
      {
        from: "2025-04-01",
        value: 7,
        low: 1.5,
        high: 7,
        kind: "reported",
        source: "tiktok-new-york-2025",
        also: ["streams-charts-2025", "routenote-2025"],
        note: "$10 million a day over the hours watched, at the app's coin price; the lower total gives 1.5. Includes shopping and gaming rooms.",
      },
    ],
  },
  coinsPerViewerHourKuaishou: {
    label: "Gifters on Kuaishou",
    unit: "coins a viewer-hour",
    values: [
      {
        from: "2025-05-25",
        value: 9.8,
        kind: "measured",
        source: "kuailive-analysis-2026",
        note: "6.01 million coins in 612,979 hours, its unnamed unit taken for 0.1 yuan and so for about a coin. Every sampled user had sent a gift before.",
      },
    ],
  },
  coinsPerViewerHourGuides: {
    label: "Guide and calculator sites",
    unit: "coins a viewer-hour",
    values: [{ from: "2025-01-01", value: 50, kind: "reported", source: "guide-sites", note: "No data behind it." }],
  },
  mostMoneyFollowers: {
    label: "Most of the money goes to accounts under",
    unit: "followers",
    values: [
      {
        from: "2025-04-01",
        value: 50_000,
        kind: "reported",
        source: "tiktok-new-york-2025",
        note: "80.4% of what LIVEs brought, TikTok said.",
      },
    ],
  },
  rosterZeroMonthShare: {
    label: "Active agency creators who earned nothing in a month",
    unit: "share",
    values: [
      { from: "2026-10-01", value: 0.3, kind: "measured", source: "leap-relay-2026", note: "242 of 806 creators." },
    ],
  },
  rosterNewcomerMedianDiamonds: {
    label: "Month so far of the middle creator, in the first 90 days with an agency",
    unit: "diamonds",
    values: [{ from: "2026-10-01", value: 47, kind: "measured", source: "leap-relay-2026", note: "About $0.24." }],
  },
} satisfies Record<string, Rate>;
