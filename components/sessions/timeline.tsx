"use client";

import { Section } from "@/components/ui/section";
import { whenSeen } from "@/components/ui/when-seen";
import type { Prediction } from "@/lib/earnings";
import { formatCount, formatEstimate, formatMoney, formatTick } from "@/lib/format";
import { formatLocalDay, type Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";

const TimelineChart = whenSeen(() => import("@/components/charts/timeline-chart"), 300);

interface TimelineProps {
  sessions: readonly Session[];
  predictions?: readonly Prediction[];
  worth: Worth;
  reader: Reader;
}

/** More would be a smear. */
const SHOWN = 120;

/** What each LIVE brought, on the band in which the LIVEs before it placed it. */
export function Timeline({ sessions, predictions = [], worth, reader }: TimelineProps) {
  if (sessions.length < 3) return null;
  const { locale } = reader;
  const usd = { locale, currency: "USD" };
  const bands = new Map(predictions.map((prediction) => [prediction.session.start, prediction]));
  const points = sessions.slice(-SHOWN).map((session) => {
    const time = Date.parse(session.start);
    const band = bands.get(Math.floor(time / 60_000));
    return {
      time,
      came: worth.usd(session),
      ...(band && {
        band: [worth.usdOfCoins(band.low), worth.usdOfCoins(band.high)] as [number, number],
        typical: worth.usdOfCoins(band.typical),
      }),
    };
  });
  const isForecast = points.some(({ band }) => band);
  const best = points.reduce((most, point) => (point.came > most.came ? point : most));
  const day = (time: number) => formatLocalDay(new Date(time).toISOString(), reader);
  return (
    <Section
      id="timeline"
      heading={`Your largest ${sessions.length > SHOWN ? `of the last ${SHOWN}` : "LIVE"} paid ${formatMoney(best.came, usd)}, on ${day(best.time)}`}
      source={`Each dot is a LIVE. ${isForecast ? "The band is where 8 in 10 should fall, as forecast from the LIVEs before it alone; the line is the typical one. " : ""}Each step along the money axis multiplies the amount.`}
    >
      <TimelineChart
        points={points}
        money={(amount) => formatEstimate(amount, usd)}
        tick={(amount) => formatTick(amount, usd)}
        day={day}
        summary={`What each of your last ${formatCount(points.length, locale)} LIVEs paid, from ${day(points[0].time)} to ${day(points.at(-1)!.time)}${isForecast ? ", with the forecast made before each" : ""}. The figures are in the table above.`}
      />
    </Section>
  );
}
