import { stripSentence } from "@/lib/answer";
import type { Outlook } from "@/lib/earnings";
import { formatEstimate, type MoneyStyle } from "@/lib/format";
import { stripOf, type Strip } from "@/lib/strip";

interface RangeStripProps {
  outlook: Outlook;
  style: MoneyStyle;
  /** a range drawn beside the outlook, in the same currency, and what to call it */
  guide?: { low: number; high: number; label: string };
}

/** An outlook as one picture: the chances on a log money axis, eight in ten in rose. Plain markup, no library. */
export function RangeStrip({ outlook, style, guide }: RangeStripProps) {
  const strip = stripOf(outlook, guide);
  if (!strip) return null;
  const { typical, average, ticks } = strip;
  return (
    <figure role="img" aria-label={stripSentence(outlook, style)} data-chart="Range of a night">
      <div className="relative h-20 overflow-hidden">
        <StripBars strip={strip} fill="fill-rose" />
        <Mark at={typical} className="border-ink" />
        <Mark at={average} className="border-dashed border-ink" />
      </div>
      <div className="relative h-11 border-t border-control text-xs text-quiet">
        <StripTicks ticks={ticks} style={style} />
        {strip.guide && guide && (
          <span
            className="absolute bottom-0 flex h-5 items-center border-x border-t border-control"
            style={{ left: `${strip.guide.from}%`, right: `${100 - strip.guide.to}%` }}
          >
            <span
              className={`absolute bg-paper px-1 whitespace-nowrap ${strip.guide.from > 50 ? "right-px" : "left-px"}`}
            >
              {guide.label}
            </span>
          </span>
        )}
      </div>
    </figure>
  );
}

/** The chances of a strip, eight in ten in its colour. Fills a positioned parent. */
export function StripBars({ strip: { bars, band }, fill }: { strip: Strip; fill: string }) {
  const inBand = ({ from, to }: { from: number; to: number }) =>
    (from + to) / 2 >= band.from && (from + to) / 2 <= band.to;
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden="true">
      {bars.map((bar) => (
        <rect
          key={bar.from}
          x={bar.from}
          width={Math.max(0.4, bar.to - bar.from + 0.05)}
          y={100 - 0.92 * bar.height}
          height={0.92 * bar.height}
          className={inBand(bar) ? fill : "fill-grey-3"}
        />
      ))}
    </svg>
  );
}

/** The round amounts under a strip. */
export function StripTicks({ ticks, style }: { ticks: Strip["ticks"]; style: MoneyStyle }) {
  return ticks.map(({ at, amount }) => (
    <span key={amount} className={`absolute top-1 ${shift(at)}`} style={{ left: `${at}%` }}>
      {formatEstimate(amount, style)}
    </span>
  ));
}

function Mark({ at, className }: { at: number; className: string }) {
  return <span className={`absolute inset-y-0 border-l-2 ${className}`} style={{ left: `${at}%` }} />;
}

/** Labels stay inside the picture at its ends. */
function shift(at: number): string {
  return at < 4 ? "" : at > 94 ? "-translate-x-full" : "-translate-x-1/2";
}
