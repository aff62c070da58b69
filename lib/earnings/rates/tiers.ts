import type { Rate } from "./rate";

/** A range end as guides print it; they describe strong sessions, not typical ones. */
function guide(label: string, value: number) {
  return {
    label,
    unit: "USD a session",
    values: [{ from: "2025-01-01", value, kind: "reported", source: "guide-sites" }],
  } as const;
}

/** The published ranges by followers, and how a point is placed inside them. */
export const tiers = {
  tierBoundary1: {
    label: "Second tier starts at",
    unit: "followers",
    values: [{ from: "2025-01-01", value: 10_000, kind: "reported", source: "guide-sites" }],
  },
  tierBoundary2: {
    label: "Third tier starts at",
    unit: "followers",
    values: [{ from: "2025-01-01", value: 100_000, kind: "reported", source: "guide-sites" }],
  },
  tier1Low: guide("Under 10,000 followers, from", 10),
  tier1High: guide("Under 10,000 followers, to", 100),
  tier2Low: guide("10,000–100,000 followers, from", 100),
  tier2High: guide("10,000–100,000 followers, to", 1000),
  tier3Low: guide("Over 100,000 followers, from", 1000),
  tier3High: guide("Over 100,000 followers, to", 10_000),
  tierTopLow: guide("The very top, from", 5000),
  tierTopHigh: guide("The very top, to", 10_000),
  guideFollowersPerViewer: {
    label: "Followers that guides count for a viewer",
    unit: "followers a viewer",
    values: [
      {
        from: "2025-01-01",
        value: 200,
        kind: "reported",
        source: "guide-sites",
        note: "5 to 50 viewers at a time under 10,000 followers, 50 to 500 under 100,000: their borders are as far apart as those of the tiers.",
      },
    ],
  },
  tierUsdPerFollower: {
    label: "Typical point inside a tier",
    unit: "USD a follower and session",
    values: [
      {
        from: "2025-01-01",
        value: 0.01,
        kind: "assumed",
        source: "assumption",
        note: "The line through the ends of the published ranges, so that no step stands at 10,000 and 100,000 followers.",
      },
    ],
  },
} satisfies Record<string, Rate>;
