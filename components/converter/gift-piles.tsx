"use client";

import { useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { pilesFor, type Pile, type Scenario } from "@/lib/earnings";
import { giftById, searchGifts, type Gift } from "@/lib/earnings/gifts";
import { formatCount, formatExactMoney, formatMoney } from "@/lib/format";

interface GiftPilesProps {
  scenario: Scenario;
  /** wanted, in the scenario's currency */
  takeHome: number;
  asOf: string;
  locale: string;
}

/** Lion, Galaxy, Money Gun, Hand Hearts, Perfume, Finger Heart, Rose: known everywhere, a step for every size. */
const ladder = [6369, 11046, 7168, 5660, 5658, 5487, 5655].map((id) => giftById(id)!);
const MOST_FOUND = 12;

/** The other way round: how many of a gift, or of several, make a take-home, and what they cost the viewers. */
export default function GiftPiles({ scenario, takeHome, asOf, locale }: GiftPilesProps) {
  const [typed, setTyped] = useState("");
  const query = typed.trim();
  const usd = { locale, currency: "USD" };
  const own = { locale, currency: scenario.currency };
  const pilesOf = (gifts: readonly Gift[]) => pilesFor(scenario, takeHome, pricesOf(gifts), { asOf });
  const offered = pilesOf(ladder);
  if (!offered) return <p>No number of gifts makes it: with these rates and deductions nothing arrives.</p>;

  // Nobody is offered a gift that alone is worth more than they want; who asks for one sees what it brings.
  const shown =
    query === ""
      ? ladder.filter(({ coins }) => coins <= offered.needed)
      : searchGifts(query, MOST_FOUND).sort((a, b) => b.coins - a.coins);
  const { equal } = pilesOf(shown)!;
  const count = (n: number) => formatCount(n, locale);
  const rowOf = (label: string, pile: Pile) => [
    label,
    formatExactMoney(pile.takeHome, own),
    formatMoney(pile.viewerSpendUsd, usd),
  ];
  return (
    <div className="space-y-4">
      <p className="max-w-(--measure)">
        <span className="font-medium">A mix:</span> {mixOf(offered.mixed, count)}. Each takes half of what is left, the
        smallest takes the rest. Your viewers pay {formatMoney(offered.mixed.viewerSpendUsd, usd)}.
      </p>
      <div className="flex max-w-md flex-wrap items-center gap-x-3">
        <label htmlFor="pile-search" className="w-[8.5rem] leading-5">
          Of another gift
        </label>
        <input
          id="pile-search"
          type="search"
          className="control min-w-32 flex-1"
          autoComplete="off"
          placeholder="universe"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {shown.length === 0 && query !== "" ? (
        <p role="status">No gift of this name is known. Try fewer letters.</p>
      ) : (
        <DataTable
          caption="How many of one gift make it"
          head={["Only of one gift", "You take home", "Viewers pay"]}
          rows={shown.map((gift, i) =>
            rowOf(`${count(equal[i].counts[i])} × ${gift.name} (${count(gift.coins)})`, equal[i]),
          )}
        />
      )}
    </div>
  );
}

function pricesOf(gifts: readonly Gift[]): number[] {
  return gifts.map(({ coins }) => coins);
}

function mixOf({ counts }: Pile, count: (n: number) => string): string {
  const parts = counts.flatMap((n, i) => (n > 0 ? [`${count(n)} × ${ladder[i].name}`] : []));
  return parts.length > 0 ? parts.join(", ") : "nothing is needed";
}
