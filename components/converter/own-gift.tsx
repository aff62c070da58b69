"use client";

import { useState } from "react";
import { Fold } from "@/components/ui/fold";
import { NumberField } from "@/components/ui/number-field";
import { ownGiftId, ownGiftLimits } from "@/lib/earnings";
import { giftById, type Gift } from "@/lib/earnings/gifts";

/** A gift that no list has, by its price alone. */
export function OwnGift({ locale, onAdd }: { locale: string; onAdd(gift: Gift): void }) {
  const [price, setPrice] = useState<number | undefined>(undefined);
  return (
    <Fold title="A gift that is not here">
      <div className="flex flex-wrap items-center gap-3">
        <NumberField
          label="Its price"
          whole
          optional
          unit="coins"
          value={price}
          limits={ownGiftLimits}
          locale={locale}
          onChange={(next: number | undefined) => setPrice(next)}
        />
        <button
          type="button"
          className="button disabled:opacity-40"
          disabled={price === undefined}
          onClick={() => price !== undefined && onAdd(giftById(ownGiftId(price))!)}
        >
          Add it
        </button>
      </div>
      <p className="text-sm text-quiet">
        The catalogue is regional and changes weekly. A gift of your own price travels in the link like any other.
      </p>
    </Fold>
  );
}
