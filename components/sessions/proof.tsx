import { saysLittle } from "@/components/scenario/evidence-switch";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Backtest, Calibration } from "@/lib/earnings";
import { formatCount, formatEstimate, moneyRange } from "@/lib/format";
import type { Proof as Evidence } from "@/lib/sessions/learn";
import { formatLocalDay, type Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";

interface ProofProps {
  sessions: readonly Session[];
  calibration?: Calibration;
  proof?: Evidence;
  worth: Worth;
  reader: Reader;
}

const LAST = 20;
/** So few say nothing of how often a band holds. */
const FEW = 5;

/** How the forecast would have done on the creator's own LIVEs, beside a plain average. */
export function Proof({ sessions, calibration, proof, worth, reader }: ProofProps) {
  if (!proof) return null;
  const { locale } = reader;
  const tested = proof.backtest;
  const count = (n: number) => formatCount(n, locale);
  if (!tested)
    return (
      <Section id="proof" heading="From your third LIVE on, each one tests the forecast">
        <p className="max-w-(--measure)">
          {sessions.length === 1 ? "One LIVE is" : "Two LIVEs are"} too few to test anything: the forecast still leans
          on what creators in general get.
        </p>
      </Section>
    );
  const last = tested.predictions.slice(-LAST);
  const inside = last.filter(({ isInside }) => isInside).length;
  const money = (coins: number) => formatEstimate(worth.usdOfCoins(coins), { locale, currency: "USD" });
  return (
    <Section
      id="proof"
      heading={
        last.length === 1
          ? `Your last LIVE fell ${inside ? "inside" : "outside"} the band we would have given`
          : `Of your last ${count(last.length)} LIVEs that could be forecast, ${count(inside)} fell inside the band we would have given`
      }
      source="Each LIVE is forecast from those before it alone. The error of a range is its continuous ranked probability score, which for a single figure is simply how far off it was."
    >
      <p className="max-w-(--measure)">
        The band is meant to hold 8 in 10
        {last.length < FEW
          ? `, which ${last.length === 1 ? "one LIVE is" : `${count(last.length)} LIVEs are`} too few to tell. `
          : `, so about ${count(Math.round(0.8 * last.length))} of ${count(last.length)}. `}
        {verdict(tested, money)}
      </p>
      {calibration && <Unsaid sessions={sessions} calibration={calibration} locale={locale} />}
      <Fold title="LIVE by LIVE">
        <DataTable
          caption="Each LIVE beside its forecast"
          head={["LIVE", "8 in 10", "Typical", "Paid", "Inside"]}
          rows={last
            .toReversed()
            .map(({ session, low, typical, high, isInside }, i) => [
              session.start === undefined
                ? `LIVE ${i + 1}`
                : formatLocalDay(new Date(session.start * 60_000).toISOString(), reader),
              moneyRange(money(low), money(high)),
              money(typical),
              money(session.coins),
              isInside ? "yes" : "no",
            ])}
        />
      </Fold>
    </Section>
  );
}

function verdict({ error }: Backtest, money: (coins: number) => string): string {
  const [ours, average] = [money(error.ours), money(error.average)];
  const figures = `The forecast was off by ${ours} a LIVE, the plain average of the LIVEs before by ${average}`;
  if (error.ours < 0.97 * error.average) return `${figures}.`;
  if (error.ours <= 1.03 * error.average) return `${figures}: no better and no worse so far.`;
  return `${figures}: so far your plain average did better.`;
}

/** What these LIVEs cannot tell yet. */
function Unsaid({
  sessions,
  calibration,
  locale,
}: {
  sessions: readonly Session[];
  calibration: Calibration;
  locale: string;
}) {
  const known = sessions.filter(({ viewers }) => viewers).length;
  const said = [
    saysLittle(sessions.length) &&
      `${formatCount(sessions.length, locale)} LIVEs say little about your rare big nights: the upper end still rests on other creators.`,
    calibration.basis === "hour" &&
      `Viewers are known in ${formatCount(known, locale)} of ${formatCount(sessions.length, locale)} LIVEs, so the forecast cannot tell a fuller room from a more generous one.`,
  ].filter((sentence) => sentence !== false);
  if (said.length === 0) return null;
  return <p className="mt-2 max-w-(--measure) text-quiet">{said.join(" ")}</p>;
}
