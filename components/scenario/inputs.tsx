"use client";
"use no memo";

import type { Link } from "@/lib/share/open-link";
import { Segmented, Select } from "@/components/ui/choice";
import { NumberField } from "@/components/ui/number-field";
import type { UpdateScenario } from "./use-scenario";
import { CountedGifts } from "./counted-gifts";
import { namedFieldOf } from "./field-of";
import type { ReactNode } from "react";

interface InputsProps extends Pick<Link, "scenario" | "gifts"> {
  update: UpdateScenario;
  locale: string;
  /** stands for the minutes and the LIVEs a week where something else has set them */
  pace?: ReactNode;
}

const ways = [
  { value: "audience", label: "I know my viewers" },
  { value: "gifts", label: "I counted my gifts" },
  { value: "followers", label: "I only know my followers" },
] as const;

const engagements = [
  { value: "passive", label: "Passive: few comments" },
  { value: "typical", label: "Typical" },
  { value: "devoted", label: "Devoted: regulars who chat" },
] as const;

/** The few figures the answer starts from: one way in at a time. */
export function Inputs({ scenario, gifts, update, locale, pace }: InputsProps) {
  const field = namedFieldOf(scenario, update, locale);
  const ranged = [scenario.by === "audience" && "viewers", !pace && scenario.by !== "gifts" && "minutes"];
  const unsure = ranged.filter(Boolean).join(" or ");
  return (
    <div role="form" className="space-y-1.5" aria-label="Your LIVE">
      <div className="pb-2">
        <Segmented
          name="by"
          label="What do you know?"
          value={scenario.by}
          options={ways}
          onChange={(by) => update({ by }, true)}
        />
      </div>
      {scenario.by === "audience" && (
        <NumberField label="Average viewers" range {...field("viewers")} slider={{ to: 10_000, log: true }} />
      )}
      {scenario.by === "gifts" && (
        <>
          <NumberField
            label="Diamonds"
            whole
            optional
            {...field("diamonds")}
            onChange={(diamonds, settled) => update({ diamonds, coins: undefined }, settled)}
            slider={{ to: 1_000_000, log: true }}
          />
          <NumberField
            label="or coins"
            whole
            optional
            {...field("coins")}
            onChange={(coins, settled) => update({ coins, diamonds: undefined }, settled)}
            slider={{ to: 1_000_000, log: true }}
          />
          <CountedGifts scenario={scenario} gifts={gifts} update={update} locale={locale} />
        </>
      )}
      {scenario.by === "followers" && (
        <>
          <NumberField
            label="Followers"
            whole
            {...field("followers")}
            slider={{ from: 100, to: 10_000_000, log: true }}
          />
          <Select
            name="engagement"
            label="Your audience"
            value={scenario.engagement}
            options={engagements}
            onChange={(engagement) => update({ engagement }, true)}
            hint="Says where you stand in the guides’ range; the answer itself goes by viewers."
          />
        </>
      )}
      {pace ?? (
        <>
          <NumberField label="Minutes" range duration {...field("minutes")} slider={{ from: 5, to: 480, log: true }} />
          <NumberField label="LIVEs a week" {...field("perweek")} slider={{ to: 21 }} />
        </>
      )}
      {unsure && <p className="pt-1 text-sm text-quiet">Not sure of the {unsure}? Write a range, like 30–60.</p>}
    </div>
  );
}
