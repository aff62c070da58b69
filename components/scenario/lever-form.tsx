"use client";
"use no memo";

import { memo } from "react";
import { leverIds, leverRates, type Scenario } from "@/lib/earnings";
import { Select } from "@/components/ui/choice";
import { Fold } from "@/components/ui/fold";
import { NumberField } from "@/components/ui/number-field";
import { formatShare } from "@/lib/format";
import { showEntry } from "@/lib/number-entry";
import { namedFieldOf } from "./field-of";
import type { NamedRates } from "./named-rates";
import { RateMark } from "./rate-mark";
import { showing } from "./showing";
import type { UpdateScenario } from "./use-scenario";

const settings = [
  { value: "less", label: "Less than now" },
  { value: "now", label: "As now" },
  { value: "more", label: "More than now" },
] as const;

const shown = [...leverIds, "gifting", "by"] as const;

interface LeverFormProps {
  scenario: Pick<Scenario, (typeof shown)[number]>;
  rates: NamedRates;
  update: UpdateScenario;
  locale: string;
}

/**
 * What one could do otherwise. "As now" changes nothing, so that a measured audience is never adjusted twice. Gifts that were
 * counted are taken to repeat, whatever one does.
 */
export const LeverForm = showing(
  { scenario: shown },
  function LeverForm({ scenario, rates, update, locale }: LeverFormProps) {
    const { giftingShare } = rates;
    const moved = leverIds.filter((id) => scenario[id] !== "now").length;
    return (
      // Hidden and not taken away: drawn anew it would hold up the answer to another way in.
      <div hidden={scenario.by === "gifts"}>
        <Fold title="What would you change?" note={moved === 0 ? "as now" : `${moved} changed`}>
          {leverIds.map((id) => (
            <Lever key={id} id={id} setting={scenario[id]} update={update} />
          ))}
          <NumberField
            label="Viewers who gift"
            unit="%"
            scale={100}
            range
            optional
            placeholder={showEntry(giftingShare.value, { locale, scale: 100 })}
            {...namedFieldOf(scenario, update, locale)("gifting")}
            hint={
              <>
                Share of people who enter and send a gift. Empty: {formatShare(giftingShare.value, locale)}, with a wide
                spread. <RateMark rate={giftingShare} />
              </>
            }
          />
        </Fold>
      </div>
    );
  },
);

interface LeverProps extends Pick<LeverFormProps, "update"> {
  id: (typeof leverIds)[number];
  setting: (typeof settings)[number]["value"];
}

/** Of eight an edit changes one. */
const Lever = memo(function Lever({ id, setting, update }: LeverProps) {
  return (
    <Select
      name={id}
      label={leverRates[id].label}
      value={setting}
      options={settings}
      onChange={(chosen) => update({ [id]: chosen }, true)}
    />
  );
});
