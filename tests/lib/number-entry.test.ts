import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits, planLimits, scenarioSchema, type Amount } from "@/lib/earnings";
import {
  amountAt,
  lastPosition,
  positionOf,
  readEntry,
  showEntry,
  type NumberEntry,
  type SliderTrack,
} from "@/lib/number-entry";

const entry = (more: Partial<NumberEntry> = {}): NumberEntry => ({
  label: "Viewers",
  limits: { min: 0, max: 1_000_000, rangeMin: 1 },
  locale: "en-US",
  ...more,
});

describe("an entry of a field", () => {
  it.each([
    ["40", {}, 40],
    ["30–60", { range: true }, { low: 30, high: 60 }],
    ["12.5", { scale: 100 }, 0.125],
    ["12.5 %", { scale: 100 }, 0.125],
    ["1.000,5", { locale: "de-DE" }, 1000.5],
    ["1h30", { duration: true }, 90],
    ["1.5h", { duration: true, whole: true }, 90],
    ["1h-2h", { duration: true, range: true }, { low: 60, high: 120 }],
    // A count has no decimals: three digits after any mark are thousands.
    ["1.000", { whole: true }, 1000],
    ["1,000", { whole: true, locale: "de-DE" }, 1000],
  ] as [string, Partial<NumberEntry>, unknown][])("%s is a value without a remark", (text, more, value) =>
    expect(readEntry(text, entry(more))).toEqual({ value }),
  );

  it.each([
    ["1.000", {}, 1, "Read as 1, not as 1000."],
    ["1,250", { locale: "de-DE" }, 1.25, "Read as 1,25, not as 1250."],
    ["1.000-2.000", { range: true }, { low: 1, high: 2 }, "Read as 1–2, not as 1000–2000."],
  ] as [string, Partial<NumberEntry>, unknown, string][])(
    "%s could be a thousand times as much, and says how it is read",
    (text, more, value, note) => expect(readEntry(text, entry(more))).toEqual({ value, note }),
  );

  it("needs no word where it is written as it is shown", () => {
    expect(readEntry("1.085", entry())).toEqual({ value: 1.085 });
    expect(showEntry(1.085, entry())).toBe("1.085");
  });

  it.each([
    ["forty", {}, "Viewers: write a number. The last good answer is still shown."],
    ["-5", {}, "Viewers can be 0 to 1,000,000. The last good answer is still shown."],
    ["0-60", { range: true }, "Viewers can be 1 to 1,000,000. The last good answer is still shown."],
    ["2.5", { whole: true }, "Viewers: write a whole number. The last good answer is still shown."],
    ["€500", { money: "USD" }, "Viewers: write an amount in USD. The last good answer is still shown."],
    ["1:30", {}, "Viewers: write a number. The last good answer is still shown."],
    ["", {}, "Viewers: write a number. The last good answer is still shown."],
  ] as [string, Partial<NumberEntry>, string][])("%j is refused with a word", (text, more, problem) =>
    expect(readEntry(text, entry(more))).toEqual({ problem }),
  );

  it("may be empty where nothing need be known", () => expect(readEntry(" ", entry({ optional: true }))).toEqual({}));
});

describe("a slider", () => {
  const viewers: SliderTrack = { limits: limits.viewers, to: 10_000, log: true, whole: true };
  const minutes: SliderTrack = { limits: limits.minutes, from: 5, to: 480, log: true, whole: true };

  it("goes on by one key to the next number, however few steps a number has", () => {
    for (let now = 1; now < 200; now++) {
      const at = positionOf(now, viewers);
      expect(amountAt(at + 1, now, viewers)).toBeGreaterThan(now);
      if (at > 1) expect(amountAt(at - 1, now, viewers)).toBeLessThan(now);
    }
    const range = { low: 10, high: 36 };
    for (const step of [-1, 1]) expect(amountAt(positionOf(range, viewers) + step, range, viewers)).not.toEqual(range);
    // At its end it stays.
    expect(amountAt(lastPosition(viewers), 10_000, viewers)).toBe(10_000);
  });

  it("follows the pointer that drags it, and never goes back beside it", () => {
    const days: SliderTrack = { limits: limits.validdays, from: 0, to: 7, whole: true };
    for (const track of [viewers, minutes, days]) {
      let value = amountAt(0, undefined, track, true);
      for (let at = 1; at <= lastPosition(track); at++) {
        const next = amountAt(at, value, track, true);
        expect(next).toBeGreaterThanOrEqual(value as number);
        value = next;
      }
    }
  });

  it("goes from the least value to the last one of its track", () => {
    expect(amountAt(0, 40, viewers)).toBe(0);
    expect(amountAt(1, 40, viewers)).toBe(1);
    expect(amountAt(lastPosition(viewers), 40, viewers)).toBe(10_000);
    expect(amountAt(lastPosition(minutes), 90, minutes)).toBe(480);
    expect(amountAt(1, undefined, { limits: limits.gifting, from: 0.001, to: 0.1, log: true })).toBe(0.001);
  });

  it("of growth lands on every percent, its default of none among them, by keys and dragged", () => {
    const growth: SliderTrack = { limits: planLimits.growth, to: 0.2, step: 0.01 };
    const positions = Array.from({ length: lastPosition(growth) + 1 }, (_, at) => at);
    const percents = Array.from({ length: 71 }, (_, i) => (i - 50) / 100);
    const dragged = new Set(positions.map((at) => amountAt(at, undefined, growth, true)));
    expect([...dragged]).toEqual(percents);
    percents.forEach((percent, i) => {
      for (const step of [-1, 1].filter((by) => percents[i + by] !== undefined))
        expect(amountAt(positionOf(percent, growth) + step, percent, growth)).toBe(percents[i + step]);
    });
  });

  it("stands where its value is", () => {
    for (let position = 150; position <= lastPosition(viewers); position++)
      expect(positionOf(amountAt(position, 40, viewers), viewers)).toBe(position);
  });

  it("moves a range as a whole, to where one of its ends is", () => {
    const range = { low: 30, high: 60 };
    expect(amountAt(positionOf(85, viewers), range, viewers)).toEqual({ low: 59, high: 120 });
    expect(amountAt(1, range, viewers)).toEqual({ low: 1, high: 2 });
    expect(amountAt(lastPosition(minutes), { low: 10, high: 1440 }, minutes)).toEqual({ low: 10, high: 1400 });
  });

  it("never leaves the limits", () => {
    const { min, max, rangeMin } = limits.viewers;
    const end = fc.double({ min: rangeMin, max, noNaN: true });
    const amount = fc.oneof(fc.double({ min, max, noNaN: true }), fc.record({ low: end, high: end }));
    const isOrdered = (value: Amount) => typeof value === "number" || value.low < value.high;
    fc.assert(
      fc.property(amount.filter(isOrdered), fc.integer({ min: 0, max: lastPosition(viewers) }), (value, position) => {
        expect(scenarioSchema.shape.viewers.parse(amountAt(position, value, viewers))).toBeDefined();
      }),
    );
  });
});
