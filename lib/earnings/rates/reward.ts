import type { Rate } from "./rate";
import type { SourceId } from "./sources";
import { usScaledFrom } from "./us-scheme";

const stepsUnknown = "The steps between short and long are not published; a straight line is assumed.";

/** A value of the US scheme; all began on one day. */
function us(value: number, kind: "official" | "reported", source: SourceId, note?: string) {
  return [{ from: usScaledFrom, value, kind, source, ...(note && { note }) }] as const;
}

/** What part of the ledger value TikTok pays: the flat half, or the US missions. All shares are points of the rate. */
export const reward = {
  flatRewardRate: {
    label: "Reward rate, flat programme",
    unit: "share",
    values: [
      {
        from: "2022-10-13",
        value: 0.5,
        kind: "official",
        source: "tiktok-spokesperson-2023",
        also: ["bbc-2022", "utah-2025", "beehiiv-2025", "capture-accounting", "abc-adms-2024"],
        note: "Half of what is left after store fees, payment fees and adjustments. No official schedule was found outside the US.",
      },
    ],
  },
  usPerLiveShort: {
    label: "Short LIVE",
    unit: "share",
    values: us(0.2, "reported", "beehiiv-2025"),
  },
  usPerLiveShortMinutes: {
    label: "A LIVE is short under",
    unit: "minutes",
    values: us(5, "reported", "beehiiv-2025", stepsUnknown),
  },
  usPerLiveLong: {
    label: "Long LIVE",
    unit: "share",
    values: us(0.38, "reported", "beehiiv-2025"),
  },
  usPerLiveLongMinutes: {
    label: "A LIVE is long from",
    unit: "minutes",
    values: us(25, "reported", "beehiiv-2025", stepsUnknown),
  },
  usNewFollowersBonus: {
    label: "New followers in the LIVE",
    unit: "share",
    values: us(0.02, "reported", "beehiiv-2025"),
  },
  usNewFollowersNeeded: {
    label: "New followers needed",
    unit: "followers",
    values: us(5, "reported", "beehiiv-2025"),
  },
  usBreachMax: {
    label: "Most taken off for breaches of the guidelines",
    unit: "share",
    values: us(0.2, "reported", "beehiiv-2025", "The rate can fall to nothing."),
  },
  usPerLiveCap: {
    label: "Most from the missions of one LIVE",
    unit: "share",
    values: us(0.4, "official", "tiktok-scaled-rewards-2025"),
  },
  usWeeklyOneDay: {
    label: "One valid day in the week",
    unit: "share",
    values: us(0.06, "reported", "beehiiv-2025"),
  },
  usWeeklyTwoDays: {
    label: "Two valid days or more in the week",
    unit: "share",
    values: us(0.08, "reported", "beehiiv-2025"),
  },
  usValidDayMinutes: {
    label: "A day is valid from",
    unit: "minutes",
    values: us(25, "reported", "tjb-2026", "Agency reports count a valid day from one hour."),
  },
  usFans10: {
    label: "10 active fan club members",
    unit: "share",
    values: us(0.01, "reported", "tjb-2026"),
  },
  usFans100: {
    label: "100 active fan club members",
    unit: "share",
    values: us(0.015, "reported", "tjb-2026"),
  },
  usFans2000: {
    label: "2,000 active fan club members",
    unit: "share",
    values: us(0.02, "reported", "tjb-2026"),
  },
  usLeagueHold: {
    label: "League kept",
    unit: "share",
    values: us(0.01, "reported", "tjb-2026"),
  },
  usLeagueBest: {
    label: "League, personal best",
    unit: "share",
    values: us(0.03, "reported", "tjb-2026"),
  },
  usLeagueCapUsdWeek: {
    label: "Most money from the league in a week",
    unit: "USD a week",
    values: us(1000, "reported", "tjb-2026"),
  },
  usWeeklyCap: {
    label: "Most from the missions of the week",
    unit: "share",
    values: us(0.13, "official", "tiktok-scaled-rewards-2025"),
  },
  usTotalCap: {
    label: "Most in all",
    unit: "share",
    values: us(0.53, "official", "tiktok-scaled-rewards-2025"),
  },
} satisfies Record<string, Rate>;
