"use no memo";

import type { ReactNode } from "react";
import type { Forecast, Scenario } from "@/lib/earnings";
import { chanceUnpaid } from "@/lib/answer";
import {
  formatChance,
  formatCount,
  formatDollar,
  formatEstimate,
  formatMoney,
  formatShare,
  type MoneyStyle,
} from "@/lib/format";
import { compareInputs, difference } from "@/lib/share/compare";
import { places } from "@/lib/share/write-comparison";

interface DifferenceTableProps {
  scenarios: readonly Scenario[];
  forecasts: readonly Forecast[];
  names: readonly string[];
  style: MoneyStyle;
}

/** What the scenarios say and come to, side by side: what differs stands out, and how far each is from the first. */
export function DifferenceTable({ scenarios, forecasts, names, style }: DifferenceTableProps) {
  const { locale } = style;
  const inputs = compareInputs(scenarios, locale);
  const differing = inputs.filter(({ differs }) => differs).length;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Comparison, side by side">
      <table className="w-full text-sm">
        <caption className="pb-2 text-left text-quiet">
          {scenarios.length < 2
            ? "Add another scenario to see what differs."
            : differing === 0
              ? "These scenarios say the same."
              : "What differs from A is marked."}
        </caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="sticky left-0 bg-paper">
              <span className="sr-only">What</span>
            </th>
            {names.map((name, i) => (
              <th key={places[i]} scope="col" className={`min-w-20 font-semibold break-words sm:min-w-28 ${cell}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ key, label, values, differs }) => (
            <tr key={key} className={`border-b border-line ${differs ? "" : "text-quiet"}`}>
              <RowHeading>
                {label}
                {differs && <span className="sr-only"> (differs)</span>}
              </RowHeading>
              {values.map((value, i) => (
                <td key={places[i]} className={`${cell} ${value === values[0] ? "" : "bg-rose-soft font-semibold"}`}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {outcomes.map(({ label, amount, isChance }) => {
            const amounts = forecasts.map((forecast) =>
              isChance && isCounted(forecast) ? undefined : amount(forecast),
            );
            return (
              <tr key={label} className="border-b border-line align-top">
                <RowHeading>{label}</RowHeading>
                {amounts.map((value, i) => (
                  <td key={places[i]} className={cell}>
                    {value === undefined ? "—" : formatEstimate(value, style)}
                    {i > 0 && value !== undefined && amounts[0] !== undefined && (
                      <span className="block text-quiet">{fromFirst(amounts[0], value, style)}</span>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr className="border-b border-line">
            <RowHeading>Nothing at all</RowHeading>
            {forecasts.map((forecast, i) => (
              <td key={places[i]} className={cell}>
                {isCounted(forecast) ? "—" : formatChance(chanceUnpaid(forecast.session), locale)}
              </td>
            ))}
          </tr>
          <tr>
            <RowHeading>Kept of each {formatDollar(locale)}</RowHeading>
            {forecasts.map(({ payout }, i) => (
              <td key={places[i]} className={cell}>
                {formatMoney(payout.kept, { locale, currency: "USD" })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Stays in sight where the table is wider than the screen. */
function RowHeading({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="sticky left-0 bg-paper py-2 text-left font-normal max-sm:max-w-24">
      {children}
    </th>
  );
}

const cell = "py-2 pr-1 pl-2 text-right sm:pr-2 sm:pl-4";

/** Gifts that were counted leave nothing to chance. */
const isCounted = ({ evidence }: Forecast) => evidence.source === "gifts";

const outcomes: readonly { label: string; amount: (forecast: Forecast) => number; isChance?: boolean }[] = [
  { label: "Typical night", amount: ({ session }) => session.takeHome.p50 },
  { label: "Average night", amount: ({ session }) => session.takeHome.mean },
  { label: "1 night in 10 passes", amount: ({ session }) => session.takeHome.p90, isChance: true },
  { label: "Typical month", amount: ({ month }) => month.takeHome.p50 },
  { label: "Average month", amount: ({ month }) => month.takeHome.mean },
];

function fromFirst(first: number, value: number, style: MoneyStyle): string {
  const { money, share } = difference(first, value);
  if (money === 0) return "the same";
  const sign = money > 0 ? "+" : "−";
  return `${sign}${formatEstimate(Math.abs(money), style)}${percent(share, sign, style.locale)}`;
}

/** A difference of more than ten times reads better as times. */
function percent(share: number | undefined, sign: string, locale: string): string {
  if (share === undefined) return "";
  return share >= 10
    ? `, ${formatCount(share + 1, locale)} times`
    : `, ${sign}${formatShare(Math.abs(share), locale, 0)}`;
}
