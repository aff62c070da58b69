"use client";

import { useDeferredValue, useState } from "react";
import { LinkProblems } from "@/components/scenario/link-problems";
import { Button } from "@/components/ui/button";
import { Unfetched } from "@/components/ui/fetched";
import { inTurn } from "@/components/ui/in-turn";
import { usePanel } from "@/components/ui/use-panel";
import { useSaid } from "@/components/ui/use-said";
import { answerOf } from "@/lib/answer";
import type { Scenario } from "@/lib/earnings";
import type { ComparedAnswers } from "@/lib/share/forecast-together";
import type { Link } from "@/lib/share/open-link";
import type { Problem } from "@/lib/share/read-query";
import { places, type Compared } from "@/lib/share/write-comparison";
import { formatQuery } from "@/lib/share/write-query";
import { AddScenario } from "./add-scenario";
import { PlaceCard } from "./place-card";
import { Together } from "./together";
import { useComparedAnswers } from "./use-compared-answers";
import { useComparison, type Place } from "./use-comparison";

// The cards answer first, what shows their answers together after them.
const LateTogether = inTurn(Together);

interface ComparisonProps {
  initial: readonly Compared[];
  /** what the server answered; the browser computes only what changes */
  answers: ComparedAnswers;
  /** the query that they come from */
  answered: string;
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

/** A scenario with the catalogue's entries for its basket, and without gifts that are not among them. */
async function catalogued(scenario: Scenario): Promise<Link> {
  const { openLink } = await import("@/lib/share/open-link");
  return openLink(new URLSearchParams(formatQuery(scenario)));
}

/** As many columns as there are scenarios, where there is room. */
const columns = ["", "sm:grid-cols-2", "sm:grid-cols-2 lg:grid-cols-3", "sm:grid-cols-2 xl:grid-cols-4"];

/** Up to four scenarios side by side: their answers on one axis, what differs, and by how much. */
export function Comparison({ initial, answers, answered, problems, asOf, examples, locale, origin }: ComparisonProps) {
  const { compared, isUnread, isFull, add, change, rename, drop, swap } = useComparison(initial, answered);
  const { Panel, open, close, failure } = usePanel(panels);
  const [changing, setChanging] = useState<number>();
  const [added, setAdded] = useState<number>();
  const [coming, setComing] = useState<"nothing" | "basket" | "never">("nothing");
  const [said, setSaid] = useSaid();
  const asked = compared.find(({ id }) => id === changing);
  // The page behind a dialog may follow a moment later: what is changed there is looked at there.
  const late = useDeferredValue(compared);
  const { shown, currency, forecasts, hasFailed } = useComparedAnswers(Panel && asked ? late : compared, answers, asOf);
  const style = { locale, currency };
  function place(scenario: Scenario, name?: string) {
    const put = (link: Pick<Link, "scenario" | "gifts">) => {
      setAdded(add({ ...link, name }));
      setSaid(`${places[compared.length]} is added.`);
      setComing("nothing");
    };
    if (coming === "basket") return;
    // The catalogue is fetched for a basket alone.
    if (scenario.gifts.length === 0) put({ scenario, gifts: [] });
    else {
      setComing("basket");
      catalogued(scenario).then(put, () => setComing("never"));
    }
  }

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 pt-2 pb-2 sm:pt-4">
        <h1 className="text-heading font-semibold">Compare LIVEs</h1>
        <Button className="link min-h-11 print:hidden" onPress={() => open("share")}>
          Share<span className="max-sm:sr-only"> this comparison</span>
        </Button>
      </div>
      <LinkProblems problems={problems} isUnread={isUnread} />
      {(hasFailed || coming === "never") && <Unfetched />}
      <ol className={`grid grid-cols-1 gap-x-8 ${columns[shown.length - 1]}`}>
        {shown.map((entry, i) => (
          <PlaceCard
            key={entry.id}
            place={entry}
            at={i}
            count={shown.length}
            answer={answerOf(forecasts[i], style)}
            locale={locale}
            isAdded={entry.id === added}
            onRename={(name) => rename(entry.id, name)}
            onChange={() => {
              setChanging(entry.id);
              open("change");
            }}
            onSwap={() => {
              const [before, after] = i === 0 ? [0, 1] : [i - 1, i];
              swap(before, after);
              setSaid(`${places[before]} and ${places[after]} have changed places.`);
            }}
            onDrop={() => {
              drop(entry.id);
              setSaid(`${places[i]} is removed.`);
            }}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <noscript>
        <p>To change these, or to set others beside them, takes JavaScript.</p>
      </noscript>
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
      <LateTogether {...{ shown, currency, forecasts, locale }} />
      {failure}
      {Panel && (
        <Panel
          compared={compared}
          place={asked}
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
