"use no memo";

import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { keptSentence } from "@/lib/answer";
import type { Forecast } from "@/lib/earnings";
import { formatDollar, formatMoney, roundMoney, roundTogether } from "@/lib/format";

/** The lightest grey hardly stands out from the page, so it has an edge. */
const edged = "bg-grey-3 outline outline-control -outline-offset-1";

const fills: Record<Forecast["payout"]["steps"][number]["id"], string> = {
  store: "bg-grey-1",
  margin: "bg-grey-2",
  platform: edged,
  reading: "bg-grey-2",
  missions: "bg-grey-2",
  agency: "bg-grey-1",
  fee: "bg-grey-2",
  exchange: edged,
  tax: "bg-grey-1",
  "take-home": "bg-rose",
};

/** Where each dollar of the viewers goes, as one bar with its parts named. */
export function MoneyFlow({ payout, locale }: { payout: Forecast["payout"]; locale: string }) {
  const usd = { locale, currency: "USD" };
  const cents = (share: number) => formatMoney(share, usd);
  const total = payout.viewerSpendUsd;
  const [money, ofDollar] = [inCents(payout.steps, total, total), inCents(payout.steps, total, 1)];
  const steps = payout.steps.map((step, i) => ({
    ...step,
    share: step.usd / total,
    cents: ofDollar[i],
    money: money[i],
  }));
  const parts = steps.filter((step) => step.usd > 0);
  return (
    <Section
      id="money-flow"
      heading={keptSentence(payout.kept, locale)}
      source={
        parts.length > 0 &&
        `Shown for the average LIVE, in which viewers spend ${formatMoney(total, usd)}. Coin price, store fee and reward rate are dated and sourced below.`
      }
    >
      {parts.length === 0 ? (
        <p>No viewer spends anything here, so there is nothing to share out.</p>
      ) : (
        <>
          <div data-chart="Where the money goes">
            <div className="flex h-12 overflow-hidden rounded-[6px]" aria-hidden="true">
              {parts.map(({ id, share }) => (
                <span
                  key={id}
                  className={`${fills[id]} border-r-2 border-paper last:border-0`}
                  style={{ width: `${100 * share}%` }}
                />
              ))}
            </div>
            <ul className="mt-3 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
              {parts.map(({ id, label, cents: share }) => (
                <li key={id} className="flex items-center gap-2 border-b border-line py-1.5">
                  <span className={`size-3 rounded-[3px] ${fills[id]}`} aria-hidden="true" />
                  <span className={id === "take-home" ? "font-semibold" : ""}>{label}</span>
                  <span className={`ml-auto ${id === "take-home" ? "font-semibold" : ""}`}>{cents(share)}</span>
                </li>
              ))}
            </ul>
          </div>
          <Fold title="The average LIVE, to the cent">
            <DataTable
              caption="Where the viewers’ money of the average LIVE goes"
              head={["Step", "Money", `Of each ${formatDollar(locale)}`]}
              rows={[
                ["Your viewers spend", formatMoney(total, usd), cents(1)],
                ...steps.map((step) => [step.label, formatMoney(step.money, usd), cents(step.cents)]),
              ]}
            />
          </Fold>
        </>
      )}
    </Section>
  );
}

/** The steps of a sum of dollars in whole cents that come to it. What one keeps is rounded by itself, as wherever it is named. */
function inCents(steps: Forecast["payout"]["steps"], spent: number, sum: number): number[] {
  const amounts = steps.map(({ usd }) => (usd / spent) * sum);
  const [whole, kept] = [sum, amounts.at(-1)!].map((amount) => roundMoney(amount, "USD"));
  return [...roundTogether(amounts.slice(0, -1), 0.01, Math.round(100 * (whole - kept))), kept];
}
