"use no memo";

import { useId, useState } from "react";
import { NumberField } from "@/components/ui/number-field";
import { shownAmounts } from "@/lib/conversion-answer";
import { conversionLimits, rateAt, type Conversion, type Given, type Scenario } from "@/lib/earnings";
import { formatExactMoney, formatRate } from "@/lib/format";

interface WhichNumberProps {
  scenario: Scenario;
  given: Given;
  conversion: Conversion | undefined;
  asOf: string;
  locale: string;
  update(change: Partial<Scenario>, settled: boolean): void;
  give(given: Given, settled: boolean): void;
}

const numbers = [
  {
    id: "price",
    from: "coins",
    reading: "one",
    label: "The price on the gift",
    explains: () => "A gift’s price is in coins: what a viewer pays with. One coin is credited to you as one diamond.",
  },
  {
    id: "counter",
    from: "diamonds",
    reading: "one",
    label: "The counter during a LIVE",
    explains: (stands: string) =>
      `The counter shows diamonds, one for each coin. They stand at ${stands} before TikTok’s reward rate, so the counter is not your money yet.`,
  },
  {
    id: "half-counter",
    from: "diamonds",
    reading: "half",
    label: "A counter that goes up by half the price",
    explains: () =>
      "The older reading, 2 coins for 1 diamond. No cash record supports it; if your counter really does this, one real payout below settles it.",
  },
  {
    id: "points",
    from: "coins",
    reading: "one",
    label: "The points of a battle",
    explains: () =>
      "Programs that read LIVEs find a point for each coin of the gifts, and more than one in a boost. So the coins are at most the points.",
  },
  {
    id: "balance",
    from: "reward",
    reading: "one",
    label: "The balance in the app",
    explains: (stands: string) =>
      `The balance is the reward: diamonds at ${stands}, times your reward rate, before an agency, fees and the exchange take their part.`,
  },
  {
    id: "arrived",
    from: "takehome",
    reading: "one",
    label: "The money that arrived",
    explains: () =>
      "What arrived is what is left after agency, fees and exchange, and after tax only if you set some aside.",
  },
] as const;

/** Many a number is called “my earnings”. This asks which one is meant, and sets the reading and the programme by it. */
export default function WhichNumber({ scenario, given, conversion, asOf, locale, update, give }: WhichNumberProps) {
  const [chosen, setChosen] = useState<(typeof numbers)[number] | undefined>(undefined);
  const group = useId();
  const isPoints = chosen?.id === "points";
  const money =
    chosen && { coins: undefined, diamonds: undefined, reward: "USD", takehome: scenario.currency }[chosen.from];
  return (
    <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-2">
      <fieldset>
        <legend className="sr-only">The number I read is</legend>
        {numbers.map((number) => (
          <Radio
            key={number.id}
            name={group}
            label={number.label}
            isChosen={chosen === number}
            choose={() => {
              setChosen(number);
              update({ reading: number.reading }, true);
            }}
          />
        ))}
      </fieldset>
      <div className="space-y-3">
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="font-medium">Where are you paid?</legend>
          <Radio
            name={`${group}-where`}
            label="Outside the US"
            isChosen={scenario.programme === "global-flat"}
            choose={() => update({ programme: "global-flat" }, true)}
          />
          <Radio
            name={`${group}-where`}
            label="In the US"
            isChosen={scenario.programme === "us-scaled"}
            choose={() => update({ programme: "us-scaled" }, true)}
          />
        </fieldset>
        {chosen ? (
          <>
            <p className="max-w-(--measure)">
              {chosen.explains(formatRate(rateAt("diamondValueUsd", asOf).value, "USD a diamond", locale))}
            </p>
            <NumberField
              label="It says"
              note={money ?? (isPoints ? "points" : chosen.from)}
              money={money}
              value={shownAmounts(given, conversion)[chosen.from]}
              limits={conversionLimits[chosen.from]}
              locale={locale}
              whole={!money}
              onChange={(amount, settled) => amount !== undefined && give({ from: chosen.from, amount }, settled)}
            />
            {conversion && (
              <p role="status">
                That is {isPoints && "at most "}
                {formatExactMoney(conversion.takeHome, { locale, currency: scenario.currency })} to take home.
              </p>
            )}
          </>
        ) : (
          <p className="max-w-(--measure) text-quiet">
            “I made 10,000” can mean coins, diamonds or money. Pick where you read it.
          </p>
        )}
      </div>
    </div>
  );
}

function Radio(props: { name: string; label: string; isChosen: boolean; choose(): void }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input type="radio" className="size-5" name={props.name} checked={props.isChosen} onChange={props.choose} />
      {props.label}
    </label>
  );
}
