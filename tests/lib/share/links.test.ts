import { describe, expect, it } from "vitest";
import { defaults, type Scenario } from "@/lib/earnings";
import { examples } from "@/lib/share/examples";
import { fitsQr, largestPart, tooLong } from "@/lib/share/link-length";
import { shareLink } from "@/lib/share/links";
import { parseQuery } from "@/lib/share/read-query";

const place = { origin: "https://livetake.example", asOf: "2026-11-22" };
const link = (change: Partial<Scenario>) => shareLink({ ...defaults, ...change }, place);

describe("a shared link", () => {
  it("names the day of its answer", () => {
    expect(link({ viewers: 15 })).toBe("https://livetake.example/?v=1&viewers=15&asof=2026-11-22");
  });

  it("keeps the day that the scenario names", () => {
    expect(link({ asof: "2024-05-01" })).toBe("https://livetake.example/?v=1&asof=2024-05-01");
  });

  it("stays under 250 characters for every example, and for a scenario with a dozen figures", () => {
    const busy = link({
      viewers: { low: 30, high: 60 },
      minutes: { low: 60, high: 120 },
      gifting: { low: 0.005, high: 0.03 },
      perweek: 3.5,
      programme: "us-scaled",
      newfollowers: 12,
      fans: 150,
      league: "hold",
      agency: 0.1,
      fee: 0.02,
      spread: 0.03,
      tax: 0.25,
      currency: "EUR",
      fx: 0.9234,
    });
    const ready = examples.map(({ query }) => shareLink(parseQuery(new URLSearchParams(query)).scenario, place));
    for (const written of [busy, ...ready]) expect(written.length).toBeLessThan(250);
  });

  it("that passes 2,000 characters says what to drop", () => {
    const gifts = Array.from({ length: 100 }, (_, i) => ({ id: 2_000_000_000 + i, count: 1_000_000 }));
    const long: Scenario = {
      ...defaults,
      by: "gifts",
      gifts,
      agency: 0.1,
      fee: 0.02,
      currency: "EUR",
      fx: 0.9234,
      tax: 0.25,
    };
    const written = shareLink(long, place);
    expect(tooLong(written, largestPart(long))).toBe(
      `This link has ${written.length} characters, and many apps cut links at 2,000. Drop some of the 100 gifts in your basket, or give their total in coins instead.`,
    );
    expect(tooLong("x".repeat(2_000), "")).toBeUndefined();
    expect(tooLong("x".repeat(2_001), "it")).toContain("2001 characters");
    expect(largestPart(defaults)).toBe("what you do not need");
  });

  it("has a QR code only while a phone could read it off a screen", () => {
    expect(fitsQr("x".repeat(600))).toBe(true);
    expect(fitsQr("x".repeat(601))).toBe(false);
  });
});
