import type { Rate } from "./rate";

/** From the viewer's purse to the creator's bank: coins, diamonds, fees, withdrawal, tax. */
export const money = {
  coinPriceApp: {
    label: "Price of a coin in the app (US)",
    unit: "USD a coin",
    values: [
      {
        from: "2021-01-01",
        value: 0.0143,
        kind: "reported",
        source: "back-to-front-show-2022",
        note: "70 coins for $0.99, up to 17,500 for $249.99.",
      },
      {
        from: "2022-10-01",
        value: 0.0151,
        low: 0.0151,
        high: 0.0152,
        kind: "reported",
        source: "coin-file-2025",
        also: ["tjb-2026", "bbc-2022", "actual-app-2025"],
        note: "65 coins for $0.99; 1,000 are quoted at $12.70 to $15 in 2025. The day of the change is not known: the smaller packs are first seen in the UK in October 2022.",
      },
    ],
  },
  coinPriceWeb: {
    label: "Price of a coin on the web (US)",
    unit: "USD a coin",
    values: [
      {
        from: "2022-03-16",
        value: 0.0106,
        low: 0.0105,
        high: 0.012,
        kind: "reported",
        source: "the-sun-2022",
        also: ["tjb-2026", "coin-price-guides", "assist-all-2025"],
        note: "70 coins for $0.74. About 95 coins a dollar ($0.0105) in 2026. Web coins are 20% cheaper in Japan, 31% in the US.",
      },
    ],
  },
  storeFeeApp: {
    label: "App store's part of what viewers pay",
    unit: "share",
    values: [
      {
        from: "2021-01-01",
        value: 0.3,
        low: 0.15,
        high: 0.3,
        kind: "reported",
        source: "tubefilter-2025",
        also: ["tiktok-spokesperson-2023"],
        note: "With 30%, the old coin price of $0.0143 leaves $0.0100, the ledger value of a diamond.",
      },
    ],
  },
  storeFeeWeb: {
    label: "Store's part of what viewers pay on the web",
    unit: "share",
    values: [
      {
        from: "2021-01-01",
        value: 0,
        kind: "reported",
        source: "guide-sites",
        note: "No app store takes part. What TikTok pays for card processing is not known.",
      },
    ],
  },
  diamondsPerCoinOne: {
    label: "Diamonds a coin, current reading",
    unit: "diamonds a coin",
    values: [
      {
        from: "2022-10-13",
        value: 1,
        kind: "measured",
        source: "bbc-2022",
        also: ["tiktok-live-connector", "leap-relay-2026", "tiktok-rewards-policy-2025"],
        note: "The BBC's $106, 6,162 coins at the UK price of £0.99 for 65, brought $33: one diamond a coin predicts $31, half a diamond $15. TikTok's policy names no figure.",
      },
    ],
  },
  diamondsPerCoinHalf: {
    label: "Diamonds a coin, older reading",
    unit: "diamonds a coin",
    values: [
      {
        from: "2021-09-03",
        value: 0.5,
        kind: "reported",
        source: "itechpost-2021",
        also: ["guide-sites"],
        note: "Most likely the creator's 50% share misread as a conversion. No cash record supports it.",
      },
    ],
  },
  diamondValueUsd: {
    label: "Value of a diamond in TikTok's ledger, before the reward rate",
    unit: "USD a diamond",
    values: [
      {
        from: "2022-10-13",
        value: 0.01,
        kind: "measured",
        source: "leap-relay-2026",
        also: ["tjb-2026", "tiktok-spokesperson-2023"],
        note: "Agency statements of 2026 match diamonds × $0.01 × rate to the cent; the figures of 2022 and 2023 fit it too.",
      },
    ],
  },
  withdrawalMinUs: {
    label: "Smallest withdrawal in the US",
    unit: "USD",
    values: [
      { from: "2019-02-19", value: 100, kind: "official", source: "tiktok-support-2019" },
      {
        from: "2026-01-01",
        value: 1,
        low: 1,
        high: 50,
        kind: "reported",
        source: "tjb-2026",
        note: "Paid by itself every Wednesday. Sources between these dates give $10 and $50.",
      },
    ],
  },
  withdrawalMinElsewhere: {
    label: "Smallest withdrawal outside the US",
    unit: "USD",
    values: [
      {
        from: "2019-02-19",
        value: 50,
        low: 1,
        high: 100,
        kind: "reported",
        source: "guide-sites",
        also: ["capture-accounting", "tiktok-support-2019"],
        note: "Sources contradict each other; it moves by region and year. Check your own balance page.",
      },
    ],
  },
  withdrawalMaxUsdDay: {
    label: "Largest withdrawal in a day",
    unit: "USD a day",
    values: [{ from: "2019-02-19", value: 1000, kind: "official", source: "tiktok-support" }],
  },
  payoutReviewDays: {
    label: "Longest review of a withdrawal",
    unit: "days",
    values: [
      {
        from: "2019-02-19",
        value: 15,
        low: 1,
        high: 15,
        kind: "official",
        source: "tiktok-support",
        note: "The text of 2019 adds a PayPal hold of up to 21 days.",
      },
    ],
  },
  payoutFee: {
    label: "TikTok's fee on a withdrawal",
    unit: "share",
    values: [
      {
        from: "2019-02-19",
        value: 0,
        kind: "official",
        source: "tiktok-support",
        note: "Your bank or PayPal may charge its own.",
      },
    ],
  },
  fxSpread: {
    label: "Loss when dollars become your currency",
    unit: "share",
    values: [
      {
        from: "2021-01-01",
        value: 0.03,
        low: 0,
        high: 0.045,
        kind: "assumed",
        source: "assumption",
        note: "PayPal confirms that a spread is added; we found no sourced figure.",
      },
    ],
  },
  agencyCut: {
    label: "Agency's part of your reward",
    unit: "share",
    values: [
      {
        from: "2023-09-13",
        value: 0,
        low: 0,
        high: 0.3,
        kind: "official",
        source: "tiktok-spokesperson-2023",
        also: ["tjb-2026"],
        note: "Agencies are paid from TikTok's half. Some private contracts take a part of yours; 30% as the most is our guess.",
      },
    ],
  },
  taxSetAside: {
    label: "Set aside for tax, unless you choose a share",
    unit: "share",
    values: [{ from: "2021-01-01", value: 0, low: 0, high: 0.3, kind: "assumed", source: "assumption" }],
  },
  taxSetAsideUs: {
    label: "Rule of thumb for tax to set aside in the US",
    unit: "share",
    values: [
      {
        from: "2021-01-01",
        value: 0.25,
        low: 0.21,
        high: 0.3,
        kind: "reported",
        source: "guide-sites",
        note: "Usually given as 25–30%; one creator's own arithmetic came to about 21%. Not tax advice.",
      },
    ],
  },
} satisfies Record<string, Rate>;
