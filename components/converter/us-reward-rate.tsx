import { RateCurve } from "@/components/charts/rate-curve";
import { fieldOf } from "@/components/scenario/field-of";
import { namedRate } from "@/components/scenario/named-rates";
import { leagues } from "@/components/scenario/payout-form";
import { RateMark } from "@/components/scenario/rate-mark";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { Select } from "@/components/ui/choice";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { explainUsRate, rateAt, typicalOf, type RateId, type Scenario } from "@/lib/earnings";
import { formatMoney, formatShare } from "@/lib/format";

interface UsRewardRateProps {
  scenario: Scenario;
  /** coins of the session */
  coins: number;
  asOf: string;
  locale: string;
  update: UpdateScenario;
}

const moreOf = {
  minutes: { adds: "Five more minutes add", nothing: "Five more minutes add nothing to the rate here." },
  "valid-day": { adds: "One more valid day adds", nothing: "One more valid day adds nothing to the rate here." },
};

/** How the missions of the US programme add up to a rate, and what a little more would add to this LIVE. */
export default function UsRewardRate({ scenario, coins, asOf, locale, update }: UsRewardRateProps) {
  const explained = explainUsRate(scenario, coins, { asOf });
  if (!explained) return null;
  const { rate, curve, more } = explained;
  const share = (value: number) => formatShare(value, locale);
  const money = (amount: number) => formatMoney(amount, { locale, currency: scenario.currency });
  const at = (id: RateId) => rateAt(id, asOf).value;
  const cap = (id: RateId) => (
    <>
      {share(at(id))} (<RateMark rate={namedRate(id, asOf)} />)
    </>
  );
  const [short, long] = [at("usPerLiveShortMinutes"), at("usPerLiveLongMinutes")];
  const minutes = typicalOf(scenario.minutes);
  const isUs = scenario.programme === "us-scaled";
  const field = fieldOf(scenario, update, locale);
  return (
    <Section
      id="us-reward-rate"
      heading={`In the US this LIVE is paid at ${share(rate.total)}: what the rate is made of`}
      source={
        <>
          At most {cap("usPerLiveCap")} for one LIVE, {cap("usWeeklyCap")} for the week and {cap("usTotalCap")} in all.
          The line between {short} and {long} minutes is assumed straight.
        </>
      }
    >
      {!isUs && (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          Your conversion uses another programme now.
          <button type="button" className="button" onClick={() => update({ programme: "us-scaled" }, true)}>
            Use the US programme
          </button>
        </p>
      )}
      <div className="grid grid-cols-1 gap-x-14 gap-y-6 lg:grid-cols-2">
        <form
          className="space-y-1.5"
          onSubmit={(event) => event.preventDefault()}
          aria-label="Missions of the US programme"
        >
          <NumberField label="Minutes" range duration {...field("minutes")} slider={{ from: 5, to: 480, log: true }} />
          <NumberField label="New followers" whole {...field("newfollowers")} slider={{ to: 20 }} />
          <NumberField label="Valid days a week" whole {...field("validdays")} slider={{ to: 7 }} />
          <NumberField label="Active fans" whole {...field("fans")} slider={{ from: 10, to: 2000, log: true }} />
          <Select
            label="League"
            value={scenario.league}
            options={leagues}
            onChange={(league) => update({ league }, true)}
          />
        </form>
        <div>
          <ul className="@container">
            {rate.parts.map(({ id, label, share: points, rate: source }) => (
              <li
                key={`${id} ${label}`}
                className="flex items-baseline gap-x-2 border-b border-line py-1.5 @max-3xs:flex-wrap"
              >
                <span>{label}</span>
                {source && <RateMark rate={namedRate(source, asOf)} />}
                <span className="ml-auto">{`${points < 0 ? "" : "+"}${share(points)}`}</span>
              </li>
            ))}
            <li className="flex gap-2 py-1.5 font-semibold">
              Reward rate <span className="ml-auto">{share(rate.total)}</span>
            </li>
          </ul>
          <ul className="mt-3 space-y-1">
            {more.map(({ id, share: points, takeHome }) => (
              <li key={id}>
                {points > 1e-9
                  ? `${moreOf[id].adds} ${share(points)} of the ledger value, ${money(takeHome)} for these coins.`
                  : moreOf[id].nothing}
              </li>
            ))}
          </ul>
        </div>
        <div className="lg:col-span-2">
          <p className="mb-2 font-medium">The rate by the length of the LIVE, all else as above</p>
          <RateCurve
            points={curve}
            at={{ minutes, share: rate.total }}
            ticks={[short, long]}
            most={0.6}
            share={(value) => formatShare(value, locale, 0)}
          />
        </div>
      </div>
    </Section>
  );
}
