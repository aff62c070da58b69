import type { Conversion, Given, Scenario } from "@/lib/earnings";
import { formatCount, formatExactMoney, formatMoney } from "@/lib/format";

interface HeadlineProps {
  scenario: Scenario;
  given: Given;
  conversion: Conversion | undefined;
  locale: string;
}

/** The answer, large, in a sentence that a screen reader hears when it changes. */
export function Headline({ scenario, given, conversion, locale }: HeadlineProps) {
  const style = { locale, currency: scenario.currency };
  const usd = { locale, currency: "USD" };
  return (
    <div>
      <output aria-live="polite" aria-atomic="true" className="block">
        {conversion ? (
          <Answer {...wordsOf(given, conversion, { locale, style, usd })} />
        ) : (
          <p className="py-2 text-heading">
            No number of coins makes this: with a reward rate of 0%, or deductions of 100%, nothing arrives. Change them
            under “Where are you paid?”.
          </p>
        )}
      </output>
      {conversion && (
        <p className="mt-3 max-w-(--measure)">
          Your viewers pay {formatMoney(conversion.viewerSpendUsd, usd)} for these coins{" "}
          {scenario.store === "app" ? "in the app" : "on the web"}; of each $1 you keep{" "}
          {formatMoney(conversion.kept, usd)}.
        </p>
      )}
    </div>
  );
}

function Answer({ lead, amount, fact }: { lead: string; amount: string; fact: string }) {
  return (
    <>
      <p className="text-sm font-medium text-quiet">{lead}</p>
      <p className="text-answer font-[650] tracking-[-0.02em] break-words text-rose">{amount}</p>
      <p className="mt-1">{fact}</p>
    </>
  );
}

interface Styles {
  locale: string;
  style: { locale: string; currency: string };
  usd: { locale: string; currency: string };
}

/** From counts one asks for money, from money for coins. */
function wordsOf(given: Given, { coins, diamonds, takeHome, rewardUsd }: Conversion, { locale, style, usd }: Styles) {
  const counted = (count: number, one: string) => `${formatCount(count, locale)} ${count === 1 ? one : `${one}s`}`;
  const bring = (count: number) => (count === 1 ? "brings you" : "bring you");
  const arrives = formatExactMoney(takeHome, style);
  const fact = `${counted(coins, "coin")} · ${counted(diamonds, "diamond")} · reward ${formatExactMoney(rewardUsd, usd)}`;
  switch (given.from) {
    case "gifts":
      return { lead: "The gifts in your basket bring you", amount: arrives, fact };
    case "coins":
      return { lead: `${counted(given.amount, "coin")} of gifts ${bring(given.amount)}`, amount: arrives, fact };
    case "diamonds":
      return { lead: `${counted(given.amount, "diamond")} ${bring(given.amount)}`, amount: arrives, fact };
    case "spend":
      return { lead: `${formatExactMoney(given.amount, usd)} from your viewers brings you`, amount: arrives, fact };
    case "ledger":
      return { lead: `${formatExactMoney(given.amount, usd)} of ledger value brings you`, amount: arrives, fact };
    case "reward":
      return { lead: `A reward of ${formatExactMoney(given.amount, usd)} takes`, amount: counted(coins, "coin"), fact };
    case "takehome":
      return { lead: `To take home ${arrives}, you need`, amount: counted(coins, "coin"), fact };
  }
}
