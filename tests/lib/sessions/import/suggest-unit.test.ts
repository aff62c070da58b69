import { describe, expect, test } from "vitest";
import { suggestUnit } from "@/lib/sessions/import/suggest-unit";
import type { Session } from "@/lib/sessions/session";

/** A LIVE as a preview shows it before the unit is known. */
const read: Session = {
  id: "tiktok-export:2025-03-01T19:00:00.000Z",
  start: "2025-03-01T19:00:00.000Z",
  minutes: 90,
  diamonds: 1234,
  source: "tiktok-export",
};

describe("the unit of TotalEarning", () => {
  test.each([
    [{ diamonds: 1230 }, "diamonds"],
    [{ coins: 1234 }, "coins"],
    // 1,234 diamonds at half a cent.
    [{ moneyUsd: 6.17 }, "diamonds"],
    [{ moneyUsd: 1234 }, "usd"],
    [{ diamonds: 246_800 }, "usd"],
    [{ diamonds: 50 }, undefined],
    [{ moneyUsd: 0 }, undefined],
  ] as const)("is suggested by one LIVE that the creator knows: %j", (known, unit) => {
    expect(suggestUnit([read], { start: "2025-03-01T19:20:00.000Z", ...known })).toBe(unit);
  });

  test("is not suggested by a LIVE of another day", () => {
    expect(suggestUnit([read], { start: "2025-03-05T19:00:00.000Z", diamonds: 1234 })).toBeUndefined();
    expect(suggestUnit([], { start: "2025-03-01T19:00:00.000Z", diamonds: 1234 })).toBeUndefined();
  });
});
