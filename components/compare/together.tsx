import { StackedStrips } from "@/components/charts/stacked-strips";
import type { ComparedAnswers } from "@/lib/share/forecast-together";
import { places } from "@/lib/share/write-comparison";
import { DifferenceTable } from "./difference-table";
import type { Place } from "./use-comparison";

interface TogetherProps extends ComparedAnswers {
  shown: readonly Place[];
  locale: string;
}

/** The answers on one axis, and what differs side by side. */
export function Together({ shown, currency, forecasts, locale }: TogetherProps) {
  const scenarios = shown.map(({ scenario }) => scenario);
  const style = { locale, currency };
  const names = shown.map(({ name }, i) => (name ? `${places[i]} · ${name}` : places[i]));
  return (
    <>
      <section aria-labelledby="one-axis" className="mt-10">
        <h2 id="one-axis" className="text-heading font-semibold">
          8 nights in 10, on one axis
        </h2>
        <div className="mt-2 max-w-[60rem]">
          <StackedStrips
            rows={shown.map(({ id }, i) => ({ key: id, label: names[i], outlook: forecasts[i].session }))}
            style={style}
          />
        </div>
        <p className="mt-2 max-w-(--measure) text-sm text-quiet">
          Each step along the axis multiplies the money; the line is the typical night.
          {forecasts.some(({ evidence }) => evidence.source !== "gifts") &&
            " Estimates here are the general model’s; your own LIVEs count in the estimator and the plan."}
          {scenarios.some((scenario) => scenario.currency !== currency) &&
            " Shown in US dollars, because the currencies differ."}
        </p>
      </section>
      <section aria-labelledby="side-by-side" className="mt-10">
        <h2 id="side-by-side" className="text-heading font-semibold">
          What differs
        </h2>
        <div className="mt-2 max-w-[60rem]">
          <DifferenceTable scenarios={scenarios} forecasts={forecasts} names={names} style={style} />
        </div>
      </section>
    </>
  );
}
