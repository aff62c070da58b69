"use client";

import { useState } from "react";
import { looks, StackedStrips } from "@/components/charts/stacked-strips";
import { LinkProblems } from "@/components/scenario/link-problems";
import { usePanel } from "@/components/ui/use-panel";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import type { Scenario } from "@/lib/earnings";
import { evaluateTogether } from "@/lib/share/compare";
import type { Problem } from "@/lib/share/read-query";
import { formatComparison, NAME_LENGTH, places, type Compared } from "@/lib/share/write-comparison";
import { formatQuery } from "@/lib/share/write-query";
import { AddScenario } from "./add-scenario";
import { DifferenceTable } from "./difference-table";
import { useComparison, type Place } from "./use-comparison";

interface ComparisonProps {
  initial: readonly Compared[];
  problems: readonly Problem[];
  asOf: string;
  examples: readonly { title: string; scenario: Scenario }[];
  locale: string;
  origin: string;
}

export interface ComparePanelProps {
  compared: readonly Place[];
  /** the place that was asked about */
  place: Place | undefined;
  locale: string;
  origin: string;
  asOf: string;
  onAdd(scenario: Scenario, name?: string): void;
  onChange(id: number, change: Partial<Scenario>, settled: boolean): void;
  onClose(): void;
}

const panels = {
  share: () => import("./share-comparison"),
  change: () => import("./change-dialog"),
  kept: () => import("./kept-dialog"),
};

/** Up to four scenarios side by side: their answers on one axis, what differs, and by how much. */
export function Comparison({ initial, problems, asOf, examples, locale, origin }: ComparisonProps) {
  const { compared, isFull, add, change, rename, drop, moveUp } = useComparison(initial);
  const { Panel, open, close, failure } = usePanel(panels);
  const [changing, setChanging] = useState<number>();
  const scenarios = compared.map(({ scenario }) => scenario);
  const { currency, results } = evaluateTogether(compared, asOf);
  const style = { locale, currency };
  const names = compared.map(({ name }, i) => (name ? `${places[i]} · ${name}` : places[i]));
  /** What is in a basket comes with the page, so another basket is added by the server. */
  function place(scenario: Scenario, name?: string) {
    const known = compared.flatMap(({ gifts }) => gifts);
    const gifts = known.filter(({ id }, i) => known.findIndex((gift) => gift.id === id) === i);
    if (scenario.gifts.every((item) => gifts.some(({ id }) => id === item.id))) add({ scenario, name, gifts });
    else window.location.assign(`/compare?${formatComparison([...compared, { scenario, name }])}`);
  }

  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">Compare LIVEs</h1>
      <LinkProblems problems={problems} />
      <ol className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-4">
        {compared.map(({ id, name, scenario }, i) => {
          const answer = answerOf(results[i], { ...scenario, currency }, locale);
          return (
            <li key={id} className={`border-t-4 pt-2 pb-4 ${looks[i].border}`}>
              <label className="flex items-center gap-2">
                <span className="font-semibold">{places[i]}</span>
                <input
                  className="control min-h-11 min-w-0 flex-1 text-sm"
                  aria-label={`Name of ${places[i]}`}
                  placeholder="Name, for you alone"
                  maxLength={NAME_LENGTH}
                  value={name ?? ""}
                  onChange={(event) => rename(id, event.target.value)}
                />
              </label>
              <p className="mt-2 text-sm text-quiet">{questionOf(scenario, locale)}</p>
              <p className="mt-2 text-sm font-medium">{answer.lead}</p>
              <p className="text-[2rem]/10 font-[650] tracking-[-0.02em]">{answer.range}</p>
              <p className="text-sm">{answer.facts.join(" · ")}</p>
              <p className="text-sm">
                {answer.month.heading}: {answer.month.typical}
              </p>
              <div className="flex flex-wrap gap-x-4 text-sm print:hidden">
                <button
                  type="button"
                  className="link min-h-11"
                  onClick={() => {
                    setChanging(id);
                    open("change");
                  }}
                >
                  Change<span className="sr-only"> {places[i]}</span>
                </button>
                {i > 0 && (
                  <button type="button" className="link min-h-11" onClick={() => moveUp(id)}>
                    Swap with {places[i - 1]}
                  </button>
                )}
                <a className="link flex min-h-11 items-center" href={`/?${formatQuery(scenario)}`}>
                  Open<span className="sr-only"> {places[i]}</span>
                </a>
                {compared.length > 1 && (
                  <button type="button" className="link min-h-11" onClick={() => drop(id)}>
                    Remove<span className="sr-only"> {places[i]}</span>
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {isFull ? (
        <p className="mt-3 text-sm text-quiet print:hidden">Four is the most that fit side by side.</p>
      ) : (
        <AddScenario
          copies={compared.map(({ scenario }, i) => ({ title: `A copy of ${places[i]}, to change`, scenario }))}
          examples={examples}
          onAdd={place}
          onKept={() => open("kept")}
        />
      )}
      <section aria-labelledby="one-axis" className="mt-10">
        <h2 id="one-axis" className="text-heading font-semibold">
          8 nights in 10, on one axis
        </h2>
        <div className="mt-2 max-w-[60rem]">
          <StackedStrips
            rows={compared.map(({ id }, i) => ({ key: id, label: names[i], outlook: results[i].session }))}
            style={style}
          />
        </div>
        <p className="mt-2 max-w-(--measure) text-sm text-quiet">
          Each step along the axis multiplies the money.
          {scenarios.some((scenario) => scenario.currency !== currency) &&
            " Shown in US dollars, because the currencies differ."}
        </p>
      </section>
      <section aria-labelledby="side-by-side" className="mt-10">
        <h2 id="side-by-side" className="text-heading font-semibold">
          What differs
        </h2>
        <div className="mt-2 max-w-[60rem]">
          <DifferenceTable scenarios={scenarios} results={results} names={names} style={style} />
        </div>
      </section>
      <div className="mt-6 print:hidden">
        <button type="button" className="button" onClick={() => open("share")}>
          Share this comparison
        </button>
      </div>
      {failure}
      {Panel && (
        <Panel
          compared={compared}
          place={compared.find(({ id }) => id === changing)}
          locale={locale}
          origin={origin}
          asOf={asOf}
          onAdd={place}
          onChange={change}
          onClose={close}
        />
      )}
    </>
  );
}
