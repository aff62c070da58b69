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
  change(items: BasketItem[], settled: boolean): void;
}

/** A list as one writes it, made a basket; what is not known is named, and what is ambiguous can be put right. */
export function GiftPaste({ items, locale, change }: GiftPasteProps) {
  const [text, setText] = useState("");
  const [parsed, setParsed] = useState<ParsedGifts | undefined>(undefined);

  function put() {
    const read = parseGiftText(text);
    setParsed(read);
    const filled = read.basket.reduce<BasketItem[]>(
      (basket, { gift, count }) => addGift(basket, gift, count) ?? basket,
      [...items],
    );
    if (read.basket.length > 0) change(filled, true);
  }

  /** The same count of another gift of the name. */
  function swap(chosen: Gift, other: Gift) {
    const held = items.find(({ gift }) => gift.id === chosen.id);
    if (!held) return;
    const rest = items.filter((item) => item !== held);
    change(addGift(rest, other, held.count) ?? rest, true);
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
        {parsed && (
          <p>
            {parsed.basket.length === 0
              ? "No gift was found in this text. Write a count and a name, like 3 lions."
              : `In the basket now: ${parsed.basket.map(({ gift, count }) => `${formatCount(count, locale)} × ${gift.name}`).join(", ")}.`}
            {parsed.basket.some(({ count }) => count > basketLimits.count) &&
              ` Of one gift, ${formatCount(basketLimits.count, locale)} at most are counted.`}
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
