import { Citation } from "@/components/scenario/citation";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { cashTest, compareReadings } from "@/lib/earnings";
import { formatCount, formatExactMoney, formatMoney } from "@/lib/format";

const grades = {
  A: "from TikTok or a measurement",
  B: "from press, courts, agencies or code",
  C: "from guides and calculators",
} as const;

/** The same coins in every reading in circulation, and which of them a cash record bears out. */
export function Disagreement({ coins, asOf, locale }: { coins: number; asOf: string; locale: string }) {
  const usd = { locale, currency: "USD" };
  const money = (amount: number) => formatExactMoney(amount, usd);
  const found = compareReadings(coins, asOf);
  const amounts = found.map((reading) => reading.usd);
  const most = Math.max(...amounts, 1e-9);
  return (
    <Section
      id="disagreement"
      heading={`Why calculators disagree: ${formatCount(coins, locale)} coins are said to pay ${money(Math.min(...amounts))} to ${money(most)}`}
      source={`The test: in October 2022 the BBC sent gifts of ${formatMoney(cashTest.spentUsd, usd)} and ${formatMoney(cashTest.arrivedUsd, usd)} arrived. At the price of the day that was ${formatCount(cashTest.coins, locale)} coins.`}
    >
      <ul data-chart="Why calculators disagree">
        {found.map(({ id, label, usd: amount, ofTestUsd, grade, sources, verdict }) => (
          <li key={id} className="grid grid-cols-1 gap-x-8 gap-y-1 border-b border-line py-3 lg:grid-cols-2">
            <div>
              <p className={id === "one-to-one" ? "font-semibold" : "font-medium"}>{label}</p>
              <div className="mt-1 flex items-center gap-3">
                <span className="h-3 min-w-0 flex-1" aria-hidden="true">
                  <span
                    className={`block h-full rounded-full ${id === "one-to-one" ? "bg-rose" : "bg-grey-2"}`}
                    style={{ width: `${Math.max(0.6, (100 * amount) / most)}%` }}
                  />
                </span>
                <span className={`min-w-24 shrink-0 text-right ${id === "one-to-one" ? "font-semibold" : ""}`}>
                  {money(amount)}
                </span>
              </div>
            </div>
            <div className="text-sm">
              <p>
                {verdict} Of the test it says {formatMoney(ofTestUsd, usd)}.
              </p>
              <p className="text-quiet">
                Grade {grade}, {grades[grade]}: <Citation sources={sources} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Fold title="The figures">
        <DataTable
          caption="The same coins under each reading"
          head={["Reading", "Your coins", `The test, ${formatMoney(cashTest.arrivedUsd, usd)} in truth`, "Grade"]}
          rows={found.map(({ label, usd: amount, ofTestUsd, grade }) => [
            label,
            money(amount),
            formatMoney(ofTestUsd, usd),
            grade,
          ])}
        />
      </Fold>
    </Section>
  );
}
