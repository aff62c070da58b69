"use client";

import { useState } from "react";
import { Fold } from "@/components/ui/fold";
import { basketLimits } from "@/lib/earnings";
import { parseGiftText, type Gift, type ParsedGifts } from "@/lib/earnings/gifts";
import { formatCount } from "@/lib/format";
import { addGift, type BasketItem } from "./basket";

interface GiftPasteProps {
  items: readonly BasketItem[];
  locale: string;
  change(items: readonly BasketItem[], settled: boolean): void;
}

/** A text as it was read, with the gifts for which the basket had no room. */
interface Pasted extends ParsedGifts {
  full: readonly Gift[];
}

/** A list as one writes it, made a basket; what is not known is named, and what is ambiguous can be put right. */
export function GiftPaste({ items, locale, change }: GiftPasteProps) {
  const [text, setText] = useState("");
  const [parsed, setParsed] = useState<Pasted>();

  function put() {
    const read = parseGiftText(text);
    let filled = items;
    const full: Gift[] = [];
    for (const { gift, count } of read.basket) {
      const more = addGift(filled, gift, count);
      if (more) filled = more;
      else full.push(gift);
    }
    setParsed({
      ...read,
      basket: read.basket.filter(({ gift }) => !full.includes(gift)),
      ambiguous: read.ambiguous.filter(({ chosen }) => !full.some(({ id }) => id === chosen.id)),
      full,
    });
    if (filled !== items) change(filled, true);
  }

  /** As many as the text has, of another gift of the name; what the basket held of it before stays. */
  function swap(chosen: Gift, other: Gift) {
    const isChosen = ({ gift }: BasketItem) => gift.id === chosen.id;
    const held = items.find(isChosen)?.count ?? 0;
    const moved = Math.min(held, parsed?.basket.find(isChosen)?.count ?? 0);
    const rest = items.flatMap((item) =>
      !isChosen(item) ? [item] : held > moved ? [{ ...item, count: held - moved }] : [],
    );
    const swapped = addGift(rest, other, moved);
    if (!swapped) {
      setParsed((before) => before && { ...before, full: [...before.full.filter((gift) => gift !== other), other] });
      return;
    }
    if (moved > 0) change(swapped, true);
    setParsed((before) => before && { ...before, ambiguous: before.ambiguous.filter((one) => one.chosen !== chosen) });
  }

  return (
    <Fold title="Paste a list">
      <label htmlFor="gift-paste" className="block">
        Your list
      </label>
      <textarea
        id="gift-paste"
        rows={3}
        className="control w-full py-2"
        value={text}
        aria-describedby="gift-paste-example"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="gift-paste-example" className="text-sm text-quiet">
        For example: 3 lions, 120 roses, 1 universe
      </p>
      <button type="button" className="button" onClick={put}>
        Put them in the basket
      </button>
      <div role="status" className="space-y-2 text-sm">
        {parsed && (parsed.basket.length > 0 || parsed.full.length === 0) && (
          <p>
            {parsed.basket.length === 0
              ? "No gift was found in this text. Write a count and a name, like 3 lions."
              : `In the basket now: ${parsed.basket.map(({ gift, count }) => `${formatCount(count, locale)} × ${gift.name}`).join(", ")}.`}
            {parsed.basket.some(({ count }) => count > basketLimits.count) &&
              ` Of one gift, ${formatCount(basketLimits.count, locale)} at most are counted.`}
          </p>
        )}
        {parsed && parsed.full.length > 0 && (
          <p className="font-medium break-words">
            A basket holds {basketLimits.gifts} kinds of gifts. Left out:{" "}
            {parsed.full.map(({ name }) => name).join(", ")}.
          </p>
        )}
        {parsed && parsed.unknown.length > 0 && (
          <p className="font-medium break-words">
            Not known, and left out: {parsed.unknown.map((part) => `“${part.slice(0, 60)}”`).join(", ")}.
          </p>
        )}
      </div>
      {parsed?.ambiguous.map(({ text: written, chosen, others }) => (
        <div key={`${written} ${chosen.id}`} className="flex flex-wrap items-center gap-2 text-sm">
          <p>
            “{written}” has several prices; {chosen.name} at {formatCount(chosen.coins, locale)} was taken.
          </p>
          {others.map((other) => (
            <button key={other.id} type="button" className="button" onClick={() => swap(chosen, other)}>
              {other.name} at {formatCount(other.coins, locale)}
            </button>
          ))}
        </div>
      ))}
    </Fold>
  );
}
