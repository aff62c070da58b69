"use no memo";

import { useRef } from "react";
import { looks } from "@/components/charts/stacked-strips";
import { Button } from "@/components/ui/button";
import { factsLine, type Answer } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { NAME_LENGTH, places } from "@/lib/share/write-comparison";
import { formatQuery } from "@/lib/share/write-query";
import type { Place } from "./use-comparison";

interface PlaceCardProps {
  place: Place;
  /** its place, counted from 0, and of how many */
  at: number;
  count: number;
  answer: Answer;
  locale: string;
  /** it was added just now, and is what one turns to next */
  isAdded: boolean;
  onRename(name: string): void;
  onChange(): void;
  onSwap(): void;
  onDrop(): void;
}

/** One of the compared scenarios: its name, its question, its answer, and what one may do with it. */
export function PlaceCard({ place, at, count, answer, locale, isAdded, ...on }: PlaceCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const letter = places[at];
  const { scenario, name } = place;

  function drop() {
    // Whoever works by keyboard goes on at the neighbour.
    const neighbour = card.current!.nextElementSibling ?? card.current!.previousElementSibling;
    neighbour?.querySelector("button")?.focus();
    on.onDrop();
  }

  return (
    <li ref={card} className={`border-t-4 pt-2 pb-4 ${looks[at].border}`}>
      <label className="flex items-center gap-2">
        <span className="font-semibold">{letter}</span>
        <input
          className={`control min-h-11 min-w-0 flex-1 text-sm noscript:hidden ${name ? "" : "print:hidden"}`}
          aria-label={`Name of ${letter}`}
          placeholder="Name, for you alone"
          maxLength={NAME_LENGTH}
          value={name ?? ""}
          onChange={(event) => on.onRename(event.target.value)}
        />
        {name && (
          <noscript>
            <span>{name}</span>
          </noscript>
        )}
      </label>
      <p className="mt-1">
        <a className="link inline-flex min-h-11 items-center text-sm text-quiet" href={`/?${formatQuery(scenario)}`}>
          {questionOf(scenario, locale)}
        </a>
      </p>
      <p className="mt-1 text-sm font-medium">{answer.lead}</p>
      <p className="text-[2rem]/10 font-[650] tracking-[-0.02em]">{answer.range}</p>
      <p className="text-sm wrap-break-word">{factsLine(answer)}</p>
      <p className="text-sm">
        {answer.month.heading}: {answer.month.typical}
      </p>
      <div className="mt-1 flex flex-wrap gap-x-4 text-sm print:hidden">
        {/* Whoever added it goes on here. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button className="link min-h-11" autoFocus={isAdded} onPress={on.onChange}>
          Change<span className="sr-only"> {letter}</span>
        </Button>
        {count > 1 && (
          <>
            <Button className="link min-h-11" onPress={on.onSwap}>
              Swap with {places[at === 0 ? 1 : at - 1]}
              <span className="sr-only"> to move {letter}</span>
            </Button>
            <Button className="link min-h-11" onPress={drop}>
              Remove<span className="sr-only"> {letter}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
