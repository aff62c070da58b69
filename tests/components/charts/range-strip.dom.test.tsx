import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { RangeStrip } from "@/components/charts/range-strip";
import { evaluate } from "@/lib/earnings";
import { formatEstimate } from "@/lib/format";
import { scenarioOf } from "../../lib/earnings/scenarios";

it("its name says all that is drawn: eight in ten, where the typical and the average night stand, and the guides' range", () => {
  const { session } = evaluate(scenarioOf({ viewers: 300 }), { asOf: "2026-11-23" });
  const style = { locale: "en-US", currency: "USD" };
  const guide = { low: 10, high: 100, label: "guides say $10 – $100" };
  render(<RangeStrip outlook={session} style={style} guide={guide} />);
  const [typical, average] = [session.takeHome.p50, session.takeHome.mean].map((amount) =>
    formatEstimate(amount, style),
  );
  expect(screen.getByRole("img")).toHaveAccessibleName(
    expect.stringMatching(/^Eight in ten lie between .* Marked: typical .*, average .*, guides say \$10 – \$100\.$/),
  );
  for (const amount of [typical, average])
    expect(screen.getByRole("img")).toHaveAccessibleName(expect.stringContaining(amount));
});
