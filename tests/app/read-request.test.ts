import * as fc from "fast-check";
import { expect, it } from "vitest";
import { answerQuery } from "@/app/read-request";
import { cardText } from "@/app/og/card-text";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { keys } from "@/lib/share/write-query";

const nasty = fc.constantFrom(
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "%00",
  "\u202e\u0000\ufffe",
  "مرحبا",
  "直播收入",
  "🎁🦁",
  "999999999999999999999",
  "-0",
  "1e308",
  "NaN",
  "Infinity",
  "__proto__",
  "0-0",
  "5655.1000000~5655.1000000",
  "1.1",
  "XXX",
  "EUR",
  "gifts",
  "followers",
  "us-scaled",
  "custom",
  "0001-01-01",
  "9999-12-31",
  "2025-02-30",
  "'; DROP TABLE rates; --",
  "{{7*7}}",
  "${7*7}",
  "x".repeat(3_000),
);
const near = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000)).map(([a, b]) => `${a}-${b}`),
  fc.constantFrom("more", "less", "best", "hold", "half", "web", "devoted", "100", "0.0001", "20", "50", "1000000"),
);
const pair = fc.tuple(
  fc.oneof({ arbitrary: fc.constantFrom(...keys, "v"), weight: 9 }, { arbitrary: fc.string(), weight: 1 }),
  fc.oneof({ arbitrary: near, weight: 4 }, { arbitrary: nasty, weight: 3 }, { arbitrary: fc.string(), weight: 1 }),
);

it("10,000 random and hostile queries each give an answer and a card's words, and nothing of the query in them", () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const { scenario, problems, result } = answerQuery(new URLSearchParams(pairs), "2026-11-22");
      const answer = answerOf(result, { locale: "en-US", currency: scenario.currency });
      const words = [answer.lead, answer.range, answer.sentence, ...answer.facts, questionOf(scenario, "en-US")];
      for (const text of words) {
        expect(text).not.toMatch(/[<>{}]|NaN|Infinity|undefined|javascript:/);
        expect(cardText(text)).not.toMatch(/[\u0590-\u06ff\u3400-\u9fff]|\p{Extended_Pictographic}/u);
      }
      for (const { reason } of problems) expect(reason.length).toBeLessThan(300);
    }),
    { numRuns: 10_000 },
  );
}, 600_000);
