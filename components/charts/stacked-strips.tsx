import { likelyRange } from "@/lib/answer";
import type { Outlook } from "@/lib/earnings";
import type { MoneyStyle } from "@/lib/format";
import { axisOf, stripOf } from "@/lib/strip";
import { StripBars, StripTicks } from "./range-strip";

/** The look of each place: a colour, and a line style for those who do not see it. */
export const looks = [
  { fill: "fill-rose", border: "border-rose border-solid" },
  { fill: "fill-teal", border: "border-teal border-dashed" },
  { fill: "fill-amber", border: "border-amber border-dotted" },
  { fill: "fill-indigo", border: "border-indigo border-double" },
] as const;

interface StackedStripsProps {
  rows: readonly { key: number; label: string; outlook: Outlook }[];
  style: MoneyStyle;
}

/** Several outlooks as strips on one log money axis, each with its line, its label and its eight in ten. */
export function StackedStrips({ rows, style }: StackedStripsProps) {
  const axis = axisOf(rows.map(({ outlook }) => outlook));
  if (!axis) return <p className="text-quiet">None of these brings money, so there is nothing to draw.</p>;
  const strips = rows.map(({ outlook }) => stripOf(outlook, undefined, axis));
  const ticks = strips.find((strip) => strip)?.ticks ?? [];
  const describe = rows.map(({ label, outlook }) => `${label}: ${likelyRange(outlook, style)}`).join("; ");
  return (
    <figure role="img" aria-label={`Eight nights in ten, on one axis. ${describe}.`} data-chart="Comparison">
      {rows.map(({ key, label, outlook }, i) => {
        const strip = strips[i];
        return (
          <div key={key} className="pt-2">
            <p className="text-sm">
              <span className={`mr-2 inline-block w-6 border-t-4 align-middle ${looks[i].border}`} />
              <span className="font-semibold">{label}</span>{" "}
              <span className="text-quiet">{likelyRange(outlook, style)}</span>
            </p>
            <div className="relative h-12 overflow-hidden">
              {strip && (
                <>
                  <StripBars strip={strip} fill={looks[i].fill} />
                  <span className="absolute inset-y-0 border-l-2 border-ink" style={{ left: `${strip.typical}%` }} />
                </>
              )}
            </div>
          </div>
        );
      })}
      <div className="relative h-7 border-t border-control text-xs text-quiet">
        <StripTicks ticks={ticks} style={style} />
      </div>
    </figure>
  );
}
