import type { Rate } from "./rate";

/** What a LIVE can earn beside gifts, who may, and how much of the gifts battles bring. */
export const otherIncome = {
  battlesShareOfGifts: {
    label: "Gifts that come in battles",
    unit: "share",
    values: [
      {
        from: "2024-02-01",
        value: 0.4,
        low: 0,
        high: 0.8,
        kind: "assumed",
        source: "assumption",
        also: ["abc-adms-2024"],
        note: "Up to 80% among 84 top streamers. Backstage reports show your own share.",
      },
    ],
  },
  fanClubGiftMultiplier: {
    label: "Gifts of a fan club member against another viewer's",
    unit: "times",
    values: [
      {
        from: "2025-06-01",
        value: 3,
        kind: "official",
        source: "tiktok-fan-club-2025",
        note: "Promotional. Members may have given more before they joined.",
      },
    ],
  },
  superFanPriceUsd: {
    label: "Super Fan, a month",
    unit: "USD",
    values: [{ from: "2025-09-01", value: 9.99, kind: "reported", source: "tjb-2026" }],
  },
  superFanShareUs: {
    label: "Your part of a Super Fan in the US and Canada",
    unit: "share",
    values: [
      {
        from: "2025-10-01",
        value: 0.7,
        kind: "reported",
        source: "tubefilter-2025",
        note: "Of what is left after the app store's fee.",
      },
    ],
  },
  superFanShareElsewhere: {
    label: "Your part of a Super Fan elsewhere",
    unit: "share",
    values: [
      {
        from: "2025-10-01",
        value: 0.5,
        kind: "reported",
        source: "tubefilter-2025",
        note: "Of what is left after the app store's fee.",
      },
    ],
  },
  superFanBonusMax: {
    label: "Largest bonus on top",
    unit: "share",
    values: [{ from: "2025-10-01", value: 0.2, kind: "reported", source: "tubefilter-2025" }],
  },
  superFanBonusFollowers: {
    label: "Followers needed for the bonus",
    unit: "followers",
    values: [{ from: "2025-10-01", value: 10_000, kind: "reported", source: "tubefilter-2025" }],
  },
  superFanBonusMonthlyViews: {
    label: "Views a month needed for the bonus",
    unit: "views",
    values: [
      {
        from: "2025-10-01",
        value: 100_000,
        low: 100_000,
        high: 1_000_000,
        kind: "reported",
        source: "tubefilter-2025",
        also: ["routenote-2025"],
        note: "One report says a million.",
      },
    ],
  },
  subscriptionPriceUsd: {
    label: "LIVE subscription, a month",
    unit: "USD",
    values: [
      {
        from: "2021-01-01",
        value: 5.99,
        low: 2.99,
        high: 99.99,
        kind: "reported",
        source: "guide-sites",
        note: "The creator chose the price. Super Fan replaced it about September 2025.",
      },
    ],
  },
  subscriptionFollowersNeeded: {
    label: "Followers needed for subscriptions",
    unit: "followers",
    values: [{ from: "2025-01-01", value: 1000, kind: "reported", source: "guide-sites" }],
  },
  subscriptionLiveMinutesNeeded: {
    label: "LIVE minutes in 28 days needed for subscriptions",
    unit: "minutes",
    values: [{ from: "2025-01-01", value: 30, kind: "reported", source: "guide-sites" }],
  },
  affiliateCommission: {
    label: "Affiliate commission in TikTok Shop",
    unit: "share",
    values: [
      {
        from: "2025-01-01",
        value: 0.13,
        low: 0.1,
        high: 0.2,
        kind: "reported",
        source: "shop-guides-2025",
        note: "The seller sets it, from 1% to 80%. Category means are 13–16%. Paid after 3, 7 or 15 days.",
      },
    ],
  },
  affiliateFollowersNeeded: {
    label: "Followers needed for affiliate sales",
    unit: "followers",
    values: [{ from: "2025-01-01", value: 5000, kind: "reported", source: "shop-guides-2025" }],
  },
  sponsoredCpmUsd: {
    label: "Sponsored LIVE, a thousand views",
    unit: "USD",
    values: [
      {
        from: "2026-01-01",
        value: 10,
        low: 6,
        high: 25,
        kind: "reported",
        source: "guide-sites",
        note: "No solid figure exists for LIVE: $6 is for videos, $25 for dedicated streams elsewhere. Ask for your own price.",
      },
    ],
  },
  liveAge: {
    label: "Age from which one may go LIVE",
    unit: "years",
    values: [
      { from: "2021-01-01", value: 16, kind: "reported", source: "guide-sites" },
      {
        from: "2022-11-01",
        value: 18,
        kind: "reported",
        source: "guide-sites",
        note: "In November 2022, on which day is not told; 19 in South Korea.",
      },
    ],
  },
  liveFollowersNeeded: {
    label: "Followers usually needed to go LIVE",
    unit: "followers",
    values: [
      {
        from: "2021-01-01",
        value: 1000,
        low: 0,
        high: 1000,
        kind: "reported",
        source: "guide-sites",
        note: "Varies by region; an agency can lift it.",
      },
    ],
  },
} satisfies Record<string, Rate>;
