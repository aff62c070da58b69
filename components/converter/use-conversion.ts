"use client";

import { useLink, withEdit, type Answered, type LinkSpelling } from "@/components/scenario/use-link";
import { inItsCurrency, useUpdate } from "@/components/scenario/use-scenario";
import { conversionLimits, type Given, type Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatConversion } from "@/lib/share/write-conversion";
import type { BasketItem } from "./basket";

export interface GivenLink extends Link {
  given: Given;
}

const spelling: LinkSpelling<GivenLink> = {
  write: ({ scenario, given }) => formatConversion(scenario, given),
  read: async (query) => (await import("@/lib/share/read-conversion")).readConversion(query),
};

/**
 * Owns a conversion: the scenario it is made under, and the one amount that is given. The scenario's gifts stay in hand
 * while another amount is given, so that a basket is not lost to a glance at something else.
 */
export function useConversion(initial: GivenLink & Answered) {
  const [link, change, isUnread] = useLink(initial, initial.answered, spelling);
  const update = useUpdate(change, goOver);

  return {
    ...link,
    isUnread,
    update,
    give: (given: Given, settled: boolean) => change((now) => withEdit(now, { given }), settled),
    fill(basket: readonly BasketItem[], settled: boolean) {
      const gifts = basket.map(({ gift: { id }, count }) => ({ id, count }));
      const given: Given = basket.length > 0 ? { from: "gifts" } : { from: "coins", amount: 0 };
      change(
        (now) => withEdit(now, { scenario: { ...now.scenario, gifts }, gifts: basket.map(({ gift }) => gift), given }),
        settled,
      );
    },
  };
}

/** A take-home that is given is as much of another currency where that changes. */
function goOver({ scenario, given }: GivenLink, to: Scenario): Partial<GivenLink> {
  if (given.from !== "takehome" || scenario.currency === to.currency) return {};
  return { given: { ...given, amount: inItsCurrency(given.amount, scenario, to, conversionLimits.takehome) } };
}
