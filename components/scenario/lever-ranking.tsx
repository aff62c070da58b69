"use no memo";

import { Section } from "@/components/ui/section";
import type { RankedLever } from "@/lib/earnings";
import { formatEstimate, type MoneyStyle } from "@/lib/format";

type Ranked = Omit<RankedLever, "id"> & { id: string };

/** What doing more of something would bring in the average month, most first. */
export function LeverRanking<Lever extends Ranked>({
  levers,
  style,
  proof,
}: {
  levers: readonly Lever[];
  style: MoneyStyle;
  /** what it would take to see that a lever works */
  proof?: (lever: Lever) => string;
}) {
  const far = Math.max(...levers.map(({ effect }) => Math.abs(effect.high)), 1e-9);
  const near = Math.min(0, ...levers.map(({ effect }) => effect.low));
  const place = (amount: number) => (100 * (amount - near)) / (far - near);
  const signed = (amount: number) =>
    `${amount > 0 ? "+" : amount < 0 ? "−" : ""}${formatEstimate(Math.abs(amount), style)}`;
  const [first] = levers;
  const moves = first.effect.high > 0;
  return (
    <Section
      id="levers"
      heading={
        moves
          ? `${first.label} would move it most: ${signed(first.effect.low)} to ${signed(first.effect.high)} in an average month`
          : "Nothing moves it before there are viewers and LIVEs"
      }
      source={
        <>
          How much each one changes is assumed, as a range; the study or report behind its direction stands on the{" "}
          <a className="link" href="/method#levers">
            method page
          </a>
          .
        </>
      }
    >
      {moves && (
        <ul className="@container">
          {levers.map((lever) => {
            const { id, label, effect, why, sure, try: attempt, cost } = lever;
            return (
              <li key={id} className="border-b border-line">
                {/* On paper, where folds are left out, its line is the picture. */}
                <details className="group print:block">
                  <summary className="grid min-h-11 cursor-pointer grid-cols-[1fr_auto] items-center gap-x-4 py-2 @xl:grid-cols-[12rem_1fr_9rem] [&::-webkit-details-marker]:hidden">
                    <span className="font-medium underline decoration-control decoration-dotted underline-offset-4">
                      {label}
                    </span>
                    <span
                      className="relative order-3 col-span-2 h-2.5 @xl:order-none @xl:col-span-1"
                      aria-hidden="true"
                    >
                      <span
                        className="absolute inset-y-0 min-w-1 rounded-full bg-rose"
                        style={{ left: `${place(effect.low)}%`, right: `${100 - place(effect.high)}%` }}
                      />
                      <span className="absolute -inset-y-1 border-l border-control" style={{ left: `${place(0)}%` }} />
                    </span>
                    <span className="text-right text-sm">
                      {signed(effect.low)} to {signed(effect.high)}
                    </span>
                  </summary>
                  <div className="max-w-(--measure) space-y-1 pb-3 text-sm text-quiet">
                    <p>{why}</p>
                    <p>How sure: {sure}</p>
                    <p>Try: {attempt}</p>
                    <p>Cost: {cost}</p>
                    {proof && <p>To see it: {proof(lever)}</p>}
                  </div>
                </details>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
