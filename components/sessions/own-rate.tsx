import { namedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import { Section } from "@/components/ui/section";
import type { OwnRate as Rate, Scenario } from "@/lib/earnings";
import { formatCounted, formatRate, formatShare } from "@/lib/format";
import { formatQuery } from "@/lib/share/write-query";

/** The reward rate that the creator's own payouts imply, for the scenario to take over. */
export function OwnRate({
  rate,
  scenario,
  asOf,
  locale,
}: {
  rate?: Rate;
  scenario: Scenario;
  asOf: string;
  locale: string;
}) {
  if (!rate) return null;
  const share = (x: number) => formatShare(x, locale);
  const lives = formatCounted(rate.sessions, "LIVE", locale);
  const ledger = namedRate("diamondValueUsd", scenario.asof ?? asOf);
  const query = formatQuery({ ...scenario, programme: "custom", rate: Math.round(rate.rate * 10_000) / 10_000 });
  return (
    <Section
      id="rate"
      heading={`TikTok paid you ${share(rate.rate)} of what your diamonds stand at`}
      source={
        <>
          From {lives} with both diamonds and money, at {formatRate(ledger.value, "USD a diamond", locale)}.{" "}
          <RateMark rate={ledger} />
        </>
      }
    >
      <p className="max-w-(--measure)">
        {rate.sessions > 1 && rate.high - rate.low > 0.001
          ? `Most of them lie between ${share(rate.low)} and ${share(rate.high)}. `
          : ""}
        The estimate can use this rate in place of the programme’s.
      </p>
      <a className="button mt-3" href={`/?${query}`}>
        Use {share(rate.rate)} in the estimate
      </a>
    </Section>
  );
}
