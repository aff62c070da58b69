interface RateCurveProps {
  points: readonly { minutes: number; share: number }[];
  /** where the reader stands */
  at: { minutes: number; share: number };
  /** minutes at which the line bends */
  ticks: readonly number[];
  /** what the vertical axis ends at */
  most: number;
  share(share: number): string;
}

const FURTHEST = 240;

/** A reward rate over the minutes of a LIVE: one line, one mark. Plain markup, no library. */
export function RateCurve({ points, at, ticks, most, share }: RateCurveProps) {
  const last = points[points.length - 1];
  // It goes on level to where the reader stands, as far as its bends stay apart.
  const end = Math.max(last.minutes, Math.min(at.minutes, FURTHEST));
  const x = (minutes: number) => (100 * Math.min(minutes, end)) / end;
  const y = (value: number) => 100 - (100 * value) / most;
  const line = [...points, { minutes: end, share: last.share }]
    .map((point) => `${x(point.minutes)},${y(point.share)}`)
    .join(" ");
  const summary = `The rate is ${share(points[0].share)} for the shortest LIVE and ${share(last.share)} for one of ${last.minutes} minutes; yours is ${share(at.share)}.`;
  return (
    <figure role="img" aria-label={summary} data-chart="Reward rate by length">
      <div className="relative mr-3 ml-10 h-40 border-b border-l border-control">
        {[0, 0.2, 0.4].map((tick) => (
          <span
            key={tick}
            className="absolute -left-10 w-8 -translate-y-1/2 text-right text-xs text-quiet"
            style={{ top: `${y(tick)}%` }}
          >
            {share(tick)}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden="true">
          <polyline points={line} className="fill-none stroke-rose" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        </svg>
        <span
          className="absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-paper bg-ink"
          style={{ left: `${x(at.minutes)}%`, top: `${y(at.share)}%` }}
        />
      </div>
      <div className="relative mr-3 ml-10 h-6 text-xs text-quiet">
        {ticks.map((tick) => (
          <span key={tick} className="absolute top-1 -translate-x-1/2" style={{ left: `${x(tick)}%` }}>
            {tick}
          </span>
        ))}
        <span className="absolute top-1 -right-3 whitespace-nowrap">
          {Math.round(end)} min{at.minutes > end && " or more"}
        </span>
      </div>
    </figure>
  );
}
