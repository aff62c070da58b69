"use client";

import { useState } from "react";
import { useAddress } from "@/components/scenario/use-address";
import type { Given, Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatConversion, startOfConversion } from "@/lib/share/write-conversion";
import type { BasketItem } from "./basket";

export interface GivenLink extends Link {
  given: Given;
}

/**
 * Owns a conversion: the scenario it is made under, and the one amount that is given. The scenario's gifts stay in hand
 * while another amount is given, so that a basket is not lost to a glance at something else.
 */
export function useConversion(initial: GivenLink) {
  const [link, setLink] = useState(initial);
  const writeAddress = useAddress(formatConversion(initial.scenario, initial.given), async (query) => {
    // Reading a link needs the schema and the catalogue, which the first load does without.
    const { readConversion } = await import("@/lib/share/read-conversion");
    const { given, ...rest } = readConversion(query);
    const arrived = { ...rest, given: given[0] ?? startOfConversion };
    setLink(arrived);
    return formatConversion(arrived.scenario, arrived.given);
  });

  function edit(change: Partial<GivenLink>, settled: boolean) {
    const next = { ...link, ...change, problems: [] };
    setLink(next);
    writeAddress(formatConversion(next.scenario, next.given), settled);
  }

  return {
    ...link,
    update: (change: Partial<Scenario>, settled: boolean) =>
      edit({ scenario: { ...link.scenario, ...change } }, settled),
    give: (given: Given, settled: boolean) => edit({ given }, settled),
    fill(basket: readonly BasketItem[], settled: boolean) {
      const gifts = basket.map(({ gift: { id }, count }) => ({ id, count }));
      const given: Given = basket.length > 0 ? { from: "gifts" } : { from: "coins", amount: 0 };
      edit({ scenario: { ...link.scenario, gifts }, gifts: basket.map(({ gift }) => gift), given }, settled);
    },
  };
}
