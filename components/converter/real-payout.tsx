import { useState } from "react";
import { namedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import {
  conversionLimits,
  impliedRate,
  type ImpliedProblem,
  type ImpliedRate,
  type ProgrammeFit,
  type Scenario,
} from "@/lib/earnings";
import { formatExactMoney, formatRate, formatShare } from "@/lib/format";

interface RealPayoutProps {
  scenario: Scenario;
  asOf: string;
  locale: string;
  update: UpdateScenario;
}

const impossible: Record<ImpliedProblem, string> = {
  "no-diamonds":
    "Zero diamonds pay nothing, so they say nothing of the rate. Enter the diamonds of a payout that was paid.",
  "nothing-arrives":
    "With an agency cut, a fee or an exchange spread that takes all, nothing would arrive. Lower them under “Where are you paid?”.",
  "over-ledger":
    "That is more than all a diamond stands for. Check the two numbers: the diamonds of the same payout, and no bonus or other income in the money.",
};

/** Further from a programme than what is rounded or withheld on the way may explain. */
const NEAR = 0.03;

const programmeNames = { "global-flat": "the flat programme", "us-scaled": "the US programme with your missions" };

/** One payout that really happened tells more than any calculator: the rate behind it, and a button to use it. */
export default function RealPayout({ scenario, asOf, locale, update }: RealPayoutProps) {
  const [diamonds, setDiamonds] = useState<number | undefined>(undefined);
  const [received, setReceived] = useState<number | undefined>(undefined);
  const ledger = namedRate("diamondValueUsd", scenario.asof ?? asOf);
  const found =
    diamonds === undefined || received === undefined ? undefined : impliedRate(scenario, diamonds, received, { asOf });
  return (
    <Section id="real-payout" heading="One real payout settles it">
      <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-2">
        <div className="space-y-1.5">
          <NumberField
            label="Diamonds shown"
            whole
            optional
            value={diamonds}
            limits={conversionLimits.diamonds}
            locale={locale}
            onChange={(next: number | undefined) => setDiamonds(next)}
          />
          <NumberField
            label={`Money received, in ${scenario.currency}`}
            money={scenario.currency}
            optional
            value={received}
            limits={conversionLimits.takehome}
            locale={locale}
            onChange={(next: number | undefined) => setReceived(next)}
          />
        </div>
        <div role="status" className="max-w-(--measure) space-y-3">
          {found === undefined && (
            <p className="text-quiet">
              Take a payout of which you know both: the diamonds it was for, and the money that came of them.
            </p>
          )}
          {typeof found === "string" && <p className="font-medium text-rose">{impossible[found]}</p>}
          {found === "over-ledger" && (
            <p>
              {formatRate(ledger.value, "USD a diamond", locale)} <RateMark rate={ledger} />
            </p>
          )}
          {typeof found === "object" && <Finding found={found} {...{ scenario, asOf, locale, update }} />}
        </div>
      </div>
    </Section>
  );
}

function Finding({
  found: { usdPerDiamond, rate, fits },
  scenario,
  locale,
  update,
}: { found: ImpliedRate } & RealPayoutProps) {
  const isUsed = scenario.programme === "custom" && scenario.rate === rate;
  const percent = formatShare(rate, locale);
  return (
    <>
      <p>
        You were paid {formatExactMoney(usdPerDiamond, { locale, currency: "USD" })} a diamond: a reward rate of{" "}
        <strong className="font-semibold">{percent}</strong>
        {scenario.agency > 0 || scenario.fee > 0 || scenario.feefixed > 0 || scenario.spread > 0
          ? ", with agency, fees and exchange added back."
          : "."}
      </p>
      <Fit rate={rate} fits={fits} locale={locale} />
      <button
        type="button"
        className="button disabled:opacity-60"
        disabled={isUsed}
        onClick={() => update({ programme: "custom", rate }, true)}
      >
        {isUsed ? `${percent} is in use` : `Use ${percent} as my rate`}
      </button>
    </>
  );
}

/** Which programme the rate fits: nearly, or by other missions than those entered, or none. */
function Fit({ rate, fits, locale }: Pick<ImpliedRate, "rate" | "fits"> & { locale: string }) {
  const share = (value: number) => formatShare(value, locale);
  const [best] = fits;
  const off = (fit: ProgrammeFit) =>
    Math.abs(fit.off) < 0.0005
      ? "exactly"
      : `${share(Math.abs(fit.off))} of the ledger value ${fit.off > 0 ? "less" : "more"} than you got`;
  const isNear = Math.abs(best.off) < NEAR;
  const within = fits.find((fit) => fit.isWithin);
  if (within && !isNear)
    return (
      <p>
        It lies within what the US programme pays: {share(within.least)} to {share(within.most)} by missions
        {rate < within.least && ", less after breaches"}. With the{" "}
        <a className="link" href="#us-reward-rate">
          missions entered below
        </a>{" "}
        it would be {share(within.rate)}, {off(within)}: you were paid for {within.off > 0 ? "more" : "fewer"} of them,
        or for others.
      </p>
    );
  const most = Math.max(...fits.map((fit) => fit.most));
  return (
    <p>
      {isNear
        ? `It fits ${programmeNames[best.programme]} best`
        : `It fits no programme we know; ${programmeNames[best.programme]} comes nearest`}
      : {share(best.rate)}, {off(best)}.
      {rate > most && ` No programme we know pays over ${share(most)}: look for a bonus in the money.`}
    </p>
  );
}
