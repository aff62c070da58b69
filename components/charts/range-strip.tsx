"use no memo";

import { stripSentence } from "@/lib/answer";
import type { Outlook } from "@/lib/earnings";
import { formatEstimate, formatTick, type MoneyStyle } from "@/lib/format";
import { namesTurn, stripOf, type Bar, type Strip } from "@/lib/strip";

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
  const money = (amount: number) => formatEstimate(amount, style);
  const { p50, mean } = outlook.takeHome;
  const marks = [`typical ${money(p50)}`, `average ${money(mean)}`, guide?.label].filter(Boolean).join(", ");
  const name = `${stripSentence(outlook, style)} Marked: ${marks}.`;
  return (
    <figure role="img" aria-label={name} data-chart="Range of a night">
      <div className="relative h-4 text-xs">
        <MarkName at={typical} isLeft={typical > namesTurn.typical}>
          typical
        </MarkName>
        <MarkName at={average} isLeft={average > namesTurn.average}>
          average
        </MarkName>
      </div>
      <div className="relative h-20 overflow-hidden">
        <StripBars strip={strip} fill="fill-rose" />
        <Mark at={typical} className="border-ink" />
        <Mark at={average} className="border-dashed border-ink" />
      </div>
      <div className="relative h-11 border-t border-control text-xs text-quiet">
        <StripTicks ticks={ticks} style={style} />
        {strip.guide && guide && <GuideRange {...strip.guide} label={guide.label} />}
      </div>
    </figure>
  );
}

/** The chances of a strip, eight in ten in its colour. Fills a positioned parent. */
export function StripBars({ strip: { bars }, fill }: { strip: Strip; fill: string }) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden="true">
      <path
        className="fill-grey-3 stroke-control"
        vectorEffect="non-scaling-stroke"
        d={outline(bars.filter(({ isLikely }) => !isLikely))}
      />
      <path className={fill} d={outline(bars.filter(({ isLikely }) => isLikely))} />
    </svg>
  );
}

/** Bars as one shape, a fraction of the markup that they are one by one: where two touch, its line steps to the next. */
function outline(bars: readonly Bar[]): string {
  const steps = bars.map((bar, i) => {
    const isNext = i > 0 && endOf(bars[i - 1]) === bar.from;
    const top = Math.round(1000 - 9.2 * bar.height) / 10;
    return `${isNext ? "" : `${i > 0 ? "V100" : ""}M${bar.from} 100`}V${top}H${endOf(bar)}`;
  });
  return steps.length > 0 ? `${steps.join("")}V100` : "";
}

/** No bar is too thin to be seen. */
function endOf({ from, to }: Bar): number {
  return to - from >= 0.4 ? to : Math.round(100 * from + 40) / 100;
}

/** The round amounts under a strip. */
export function StripTicks({ ticks, style }: { ticks: Strip["ticks"]; style: MoneyStyle }) {
  return ticks.map(({ at, amount }) => (
    <span key={amount} className={`absolute top-1 ${shift(at)}`} style={{ left: `${at}%` }}>
      {formatTick(amount, style)}
    </span>
  ));
}

/** The guides' range under the axis, its words kept inside the picture. */
function GuideRange({ from, to, label }: { from: number; to: number; label: string }) {
  return (
    <>
      <span
        className="absolute top-5.5 h-1 border-x border-t border-control"
        style={{ left: `${from}%`, right: `${100 - to}%` }}
      />
      <span className={`absolute inset-x-0 bottom-0 flex ${from > 50 ? "flex-row-reverse" : ""}`}>
        <span style={{ flexBasis: `${from > 50 ? 100 - to : from}%` }} />
        <span className="shrink-0">{label}</span>
      </span>
    </>
  );
}

function MarkName({ at, isLeft, children }: { at: number; isLeft: boolean; children: string }) {
  return (
    <span className={`absolute inset-x-0 flex ${isLeft ? "flex-row-reverse" : ""}`}>
      <span style={{ flexBasis: `${isLeft ? 100 - at : at}%` }} />
      <span className="shrink-0 px-1">{children}</span>
    </span>
  );
}

function Mark({ at, className }: { at: number; className: string }) {
  return <span className={`absolute inset-y-0 border-l-2 ${className}`} style={{ left: `${at}%` }} />;
}

/** Labels stay inside the picture at its ends. */
function shift(at: number): string {
  return at < 4 ? "" : at > 94 ? "-translate-x-full" : "-translate-x-1/2";
}
