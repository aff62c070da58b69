import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import ChanceChart from "@/components/charts/chance-chart";

/** No layout here: the chart is told that it is as wide as on the narrowest phone. */
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 288, 260));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each([33, 100, 500])("prints no name of a mark over another's: a goal of $%d, beside a typical $32", (goal) => {
  render(
    <ChanceChart
      points={[0.3, 32, 800].map((amount, i) => ({ amount, chance: 0.98 - 0.48 * i }))}
      marks={[
        { amount: goal, label: "your goal" },
        { amount: 32, label: "typical" },
      ]}
      ticks={[1, 10, 100]}
      money={String}
      tick={String}
      share={String}
      summary=""
    />,
  );
  const baseline = (name: string) => Number(screen.getByText(name).getAttribute("y"));
  expect(baseline("your goal") - baseline("typical")).toBeGreaterThanOrEqual(16);
  // Both within the picture, whose text is 13 pixels high.
  expect(baseline("typical")).toBeGreaterThanOrEqual(13);
});
