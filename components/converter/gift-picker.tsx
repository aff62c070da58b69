"use client";

import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { Select } from "@/components/ui/choice";
import { useSaid } from "@/components/ui/use-said";
import { basketLimits } from "@/lib/earnings";
import { searchGifts, type Gift } from "@/lib/earnings/gifts";
import { formatCount, formatCounted } from "@/lib/format";
import { addGift, type BasketItem } from "./basket";
import { GiftPaste } from "./gift-paste";
import { GiftRow } from "./gift-row";
import { useKeptGifts } from "./kept-gifts";
import { OwnGift } from "./own-gift";

interface GiftPickerProps {
  items: readonly BasketItem[];
  locale: string;
  change(items: BasketItem[], settled: boolean): void;
}

const shelves = [
  { value: "all", label: "Any price" },
  { value: "recent", label: "Used last" },
  { value: "favourites", label: "Starred" },
] as const;
const bands = ["1-9", "10-99", "100-999", "1000-9999", "10000-"] as const;
type Shelf = (typeof shelves)[number]["value"] | (typeof bands)[number];

/** The whole catalogue: found by name, by price, or by scrolling. It brings the catalogue along, so it is loaded late. */
export default function GiftPicker({ items, locale, change }: GiftPickerProps) {
  const [query, setQuery] = useState("");
  const [shelf, setShelf] = useState<Shelf>("all");
  const [said, setSaid] = useSaid();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { recent, favourites, remember, star } = useKeptGifts();

  const search = (text: string) => onShelf(searchGifts(text), shelf, recent, favourites);
  // The letter is painted first, the list after it; a hand that is faster waits for the list it asked for.
  const listed = useDeferredValue(query);
  const found = search(listed);
  const entersList = useRef(false);
  useEffect(() => {
    if (!entersList.current || listed !== query) return;
    entersList.current = false;
    list.current?.querySelector("button")?.focus();
  });
  const countOf = (gift: Gift) => items.find((item) => item.gift.id === gift.id)?.count ?? 0;

  function add(gift: Gift) {
    const next = addGift(items, gift);
    if (!next) {
      setSaid(`A basket holds ${basketLimits.gifts} kinds of gifts; take one out first.`);
      return;
    }
    setSaid(`${gift.name}, ${formatCount(gift.coins, locale)} coins, is in the basket ${countOf(gift) + 1} times.`);
    remember(gift.id);
    change(next, true);
  }

  function focusRow(at: number) {
    const row = Math.min(found.length - 1, Math.max(0, at));
    setActive(row);
    list.current?.children[row]?.querySelector("button")?.focus();
  }

  function enterList() {
    setActive(0);
    if (listed === query) focusRow(0);
    else entersList.current = true;
  }

  function onSearchKey(event: KeyboardEvent) {
    const [first] = event.key === "Enter" && query.trim() !== "" ? search(query) : [];
    if (first) add(first);
    else if (event.key === "ArrowDown") enterList();
    else return;
    event.preventDefault();
  }

  function onListClick({ target }: MouseEvent) {
    const button = (target as Element).closest("button");
    const row = found.findIndex((_, i) => list.current!.children[i].contains(button));
    if (!button || row < 0) return;
    if (button.value === "star") {
      star(found[row].id);
    } else {
      setActive(row);
      add(found[row]);
    }
  }

  function onListKey(event: KeyboardEvent) {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: found.length - 1 }[event.key];
    // A browser may let the list itself be focused, to scroll it.
    if (to === undefined || event.target === event.currentTarget) return;
    event.preventDefault();
    focusRow(to);
  }

  return (
    <div>
      <div className="space-y-2">
        <div className="flex flex-wrap items-center gap-x-3">
          <label htmlFor="gift-search" className="w-[8.5rem] leading-5">
            Find a gift
          </label>
          <input
            id="gift-search"
            type="search"
            className="control min-w-32 flex-1"
            autoComplete="off"
            placeholder="lion, univers, 500"
            value={query}
            aria-describedby="gift-count"
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
              entersList.current = false;
            }}
            onKeyDown={onSearchKey}
          />
        </div>
        <Select
          label="Price"
          value={shelf}
          options={[...shelves, ...bands.map((band) => ({ value: band, label: bandName(band, locale) }))]}
          onChange={(next) => {
            setShelf(next);
            setActive(0);
          }}
        />
      </div>
      <p id="gift-count" role="status" className="mt-2 text-sm text-quiet">
        {found.length === 0
          ? "No gift found. Try fewer letters, or add it by its price below."
          : `${formatCounted(found.length, "gift", locale)}${query.trim() ? `; Enter adds ${found[0].name}, ${formatCount(found[0].coins, locale)}` : ""}.`}
      </p>
      <p role="status" className="min-h-5 text-sm">
        {said}
      </p>
      {/* What is pressed are the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        ref={list}
        aria-label="Gifts"
        className="mt-1 h-80 overflow-y-auto overscroll-contain border-y border-line"
        onClick={onListClick}
        onKeyDown={onListKey}
      >
        {found.map((gift, i) => (
          <GiftRow
            key={gift.id}
            gift={gift}
            count={countOf(gift)}
            locale={locale}
            isStarred={favourites.includes(gift.id)}
            isActive={i === active}
          />
        ))}
      </ul>
      <OwnGift locale={locale} onAdd={add} />
      <GiftPaste items={items} locale={locale} change={change} />
    </div>
  );
}

function bandName(band: (typeof bands)[number], locale: string): string {
  const [low, high] = band.split("-").map((end) => end && formatCount(Number(end), locale));
  return high ? `${low} to ${high} coins` : `${low} coins and more`;
}

function onShelf(found: Gift[], shelf: Shelf, recent: readonly number[], favourites: readonly number[]): Gift[] {
  switch (shelf) {
    case "all":
      return found;
    case "recent":
      return found.filter(({ id }) => recent.includes(id)).sort((a, b) => recent.indexOf(a.id) - recent.indexOf(b.id));
    case "favourites":
      return found.filter(({ id }) => favourites.includes(id));
    default: {
      const [low, high] = shelf.split("-").map(Number);
      return found.filter(({ coins }) => coins >= low && coins <= (high || Infinity));
    }
  }
}
