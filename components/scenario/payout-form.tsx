"use client";
"use no memo";

import type { Scenario } from "@/lib/earnings";
import { Select } from "@/components/ui/choice";
import { Fold } from "@/components/ui/fold";
import { NumberField } from "@/components/ui/number-field";
import { currencySign, formatNumber, formatShare } from "@/lib/format";
import { CurrencyChoice } from "./currency-choice";
import { namedFieldOf } from "./field-of";
import type { NamedRates } from "./named-rates";
import { RateMark } from "./rate-mark";
import { showing } from "./showing";
import type { UpdateScenario } from "./use-scenario";

const shown = [
  "programme",
  "rate",
  "newfollowers",
  "validdays",
  "fans",
  "league",
  "breach",
  "store",
  "reading",
  "agency",
  "fee",
  "feefixed",
  "spread",
  "tax",
  "currency",
  "fx",
] as const;

interface PayoutFormProps {
  scenario: Pick<Scenario, (typeof shown)[number]>;
  rewardRate: number;
  rates: NamedRates;
  update: UpdateScenario;
  locale: string;
}

export const leagues = [
  { value: "none", label: "No league bonus" },
  { value: "hold", label: "Held my league" },
  { value: "best", label: "Personal best" },
] as const;
const readings = [
  { value: "one", label: "1 coin = 1 diamond" },
  { value: "half", label: "2 coins = 1 diamond (legacy)" },
] as const;
const stores = [
  { value: "app", label: "In the app" },
  { value: "web", label: "On the web" },
] as const;

/** How coins become money in the creator's hand. */
export const PayoutForm = showing({ scenario: shown }, function PayoutForm(props: PayoutFormProps) {
  const { scenario, rewardRate, rates, update, locale } = props;
  const {
    flatRewardRate: flat,
    usPerLiveShort: least,
    usTotalCap: most,
    usValidDayMinutes,
    usBreachMax,
    agencyCut,
    fxSpread,
    taxSetAsideUs: tax,
  } = rates;
  const percent = (rate: number) => formatShare(rate, locale);
  const programmes = [
    { value: "global-flat", label: `Outside the US: flat ${percent(flat.value)}` },
    { value: "us-scaled", label: `US: ${percent(least.value)} to ${percent(most.value)}, by missions` },
    { value: "custom", label: "I know my own rate" },
  ] as const;
  const field = namedFieldOf(scenario, update, locale);
  const share = (key: "agency" | "fee" | "spread" | "tax" | "breach") => ({ ...field(key), scale: 100, unit: "%" });
  const count = (key: "newfollowers" | "validdays" | "fans") => ({ ...field(key), whole: true });
  const stated = { "global-flat": [flat], "us-scaled": [least, most], custom: [] }[scenario.programme];
  return (
    <Fold title="Where are you paid?" note={`${percent(rewardRate)} reward rate`}>
      <Select
        name="programme"
        label="Programme"
        value={scenario.programme}
        options={programmes}
        onChange={(programme) =>
          update({ programme, rate: programme === "custom" ? (scenario.rate ?? rewardRate) : scenario.rate }, true)
        }
        hint={stated.map((rate) => (
          <span key={rate.id} className="mr-3">
            {percent(rate.value)} <RateMark rate={rate} />
          </span>
        ))}
      />
      {scenario.programme === "custom" && (
        <NumberField label="Reward rate" unit="%" scale={100} {...field("rate")} value={scenario.rate ?? rewardRate} />
      )}
      {scenario.programme === "us-scaled" && (
        <>
          <NumberField label="New followers a LIVE" {...count("newfollowers")} />
          <NumberField
            label="Valid days a week"
            {...count("validdays")}
            hint={
              <>
                Days with a LIVE of {formatNumber(usValidDayMinutes.value, locale)} minutes or more.{" "}
                <RateMark rate={usValidDayMinutes} />
              </>
            }
          />
          <NumberField label="Active fans" {...count("fans")} />
          <Select
            name="league"
            label="League"
            value={scenario.league}
            options={leagues}
            onChange={(league) => update({ league }, true)}
          />
          <NumberField
            label="Lost to breaches"
            {...share("breach")}
            hint={
              <>
                Points taken off for breaking guidelines, {formatNumber(100 * usBreachMax.value, locale)} at most.{" "}
                <RateMark rate={usBreachMax} />
              </>
            }
          />
        </>
      )}
      <Select
        name="store"
        label="Viewers buy coins"
        value={scenario.store}
        options={stores}
        onChange={(store) => update({ store }, true)}
      />
      <Select
        name="reading"
        label="Counter shows"
        value={scenario.reading}
        options={readings}
        onChange={(reading) => update({ reading }, true)}
      />
      <NumberField
        label="Agency cut"
        {...share("agency")}
        hint={
          <>
            Usually none: TikTok pays agencies out of its own half. <RateMark rate={agencyCut} />
          </>
        }
      />
      <NumberField label="Payout fee" {...share("fee")} />
      <NumberField
        label="Fixed payout fee"
        unit={currencySign({ locale, currency: "USD" })}
        money="USD"
        {...field("feefixed")}
        hint="Taken once from a single LIVE, and once from a month."
      />
      <NumberField
        label="Exchange spread"
        {...share("spread")}
        hint={
          scenario.currency !== "USD" && (
            <>
              Our guess: {percent(fxSpread.value)}. <RateMark rate={fxSpread} />
            </>
          )
        }
      />
      <NumberField
        label="Set aside for tax"
        {...share("tax")}
        hint={
          <>
            LIVE income is usually self-employed: in the US {percent(tax.value)} to {percent(tax.high)}.{" "}
            <RateMark rate={tax} />
          </>
        }
      />
      <CurrencyChoice scenario={scenario} update={update} locale={locale} />
    </Fold>
  );
});
