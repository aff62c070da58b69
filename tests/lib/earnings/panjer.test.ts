import { expect, it } from "vitest";
import { lawOf } from "./accuracy";
import { panjerTotal } from "./panjer";

it.each([
  { lambda: 0.4, sigmaA: 0.8, k: 0.7 },
  { lambda: 10.9, sigmaA: 1.6, k: 1.5 },
  { lambda: 60, sigmaA: 0.5, k: 4 },
])("a session's chances are those of Panjer's recursion, coin by coin: %o", (session) => {
  const law = lawOf({ ...session, sessions: 1 });
  const furthest = panjerTotal(session, 600).reduce(
    (most, chance, coins) => Math.max(most, Math.abs(law.cdf(coins) - chance)),
    0,
  );
  expect(furthest).toBeLessThan(1e-7);
});
