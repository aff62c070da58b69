"use no memo";

import type { Link } from "@/lib/share/open-link";
import { formatCount } from "@/lib/format";
import { formatConversion, startOfConversion } from "@/lib/share/write-conversion";
import type { UpdateScenario } from "./use-scenario";
import type { Given, Scenario } from "@/lib/earnings";

interface CountedGiftsProps extends Pick<Link, "scenario" | "gifts"> {
  update: UpdateScenario;
  locale: string;
}

/** The basket that a link brought, in one line; gifts are counted on the converter's page. */
export function CountedGifts({ scenario, gifts, update, locale }: CountedGiftsProps) {
  const hasGifts = scenario.gifts.length > 0;
  const items = scenario.gifts.map(({ id, count }) => {
    const { name, coins } = gifts.find((gift) => gift.id === id)!;
    return { id, coins: coins * count, text: `${formatCount(count, locale)} × ${name}` };
  });
  const total = items.reduce((sum, { coins }) => sum + coins, 0);
  const href = `/convert?${formatConversion(scenario, countedOf(scenario))}#gifts`;
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      {hasGifts && (
        <span>
          And gifts of {formatCount(total, locale)} coins: {items.map(({ text }) => text).join(", ")}
        </span>
      )}
      <a className="link inline-flex min-h-11 items-center" href={href}>
        {hasGifts ? "Change the gifts" : "Count gift by gift"}
      </a>
      {hasGifts && (
        <button type="button" className="link min-h-11" onClick={() => update({ gifts: [] }, true)}>
          Leave them out
        </button>
      )}
    </p>
  );
}

function countedOf({ gifts, coins, diamonds }: Scenario): Given {
  if (gifts.length > 0) return { from: "gifts" };
  if (coins !== undefined) return { from: "coins", amount: coins };
  return diamonds === undefined ? startOfConversion : { from: "diamonds", amount: diamonds };
}
