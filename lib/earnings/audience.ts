import { leversTogether } from "./levers";
import type { RateBook } from "./rates/book";
import { logSdOf, typicalOf, type Scenario } from "./scenario";
import { lognormalSeverity, type Severity } from "./severity";
import { viewersOfFollowers } from "./tiers";

/** A scenario's audience as the compound model reads it. */
export interface Audience {
  /** average concurrent viewers, median */
  viewers: number;
  hours: number;
  viewerHours: number;
  /** people who enter in a session */
  entries: number;
  /** entries that send a gift, for each viewer-hour of the median creator, levers as now */
  giftingPerViewerHour: number;
  /** all levers together, as a factor */
  levers: number;
  /** entries of a session that send a gift, for the median creator */
  giftingEntries: number;
  /** log-sds of the creator factor's parts: what own sessions can teach, the viewers, and what stays open all the same */
  spread: { creator: number; viewers: number; open: number };
  /** log-sd of the creator factor, all parts together */
  logSd: number;
  /** shape of the night factor */
  nightShape: number;
  severity: Severity;
}

/**
 * The audience of one session. Ranges and levers widen the creator factor in quadrature; a given gifting share narrows it,
 * because the population's differences in gifting are then known.
 *
 * @param scenario within its limits
 * Source: /method#audience. Entries follow from Little's law: entries = viewers · minutes / mean stay.
 */
export function audienceOf(scenario: Scenario, rates: RateBook): Audience {
  const { value } = rates;
  const viewers = viewersOf(scenario, rates);
  const minutes = typicalOf(scenario.minutes);
  const levers = leversTogether(scenario);
  const { gifting } = scenario;
  const entries = (viewers.median * minutes * 60) / value("meanStaySeconds");
  const share = giftingShareOf(scenario, rates);
  const spread = {
    creator:
      gifting === undefined ? value("creatorLogSd") : Math.hypot(value("creatorLogSdGiftingKnown"), logSdOf(gifting)),
    viewers: viewers.logSd,
    open: Math.hypot(logSdOf(scenario.minutes), levers.logSd),
  };
  return {
    viewers: viewers.median,
    hours: minutes / 60,
    viewerHours: (viewers.median * minutes) / 60,
    entries,
    giftingPerViewerHour: (3600 / value("meanStaySeconds")) * share,
    levers: levers.median,
    giftingEntries: entries * Math.min(1, share * levers.median),
    spread,
    logSd: Math.hypot(spread.creator, spread.viewers, spread.open),
    nightShape: value("nightShape"),
    severity: severityOf(rates),
  };
}

/** Average concurrent viewers as a median with its log-sd: what is said of them, or what followers let one guess. */
export function viewersOf(scenario: Scenario, rates: RateBook): { median: number; logSd: number } {
  return scenario.by === "followers"
    ? viewersOfFollowers(scenario.followers, rates)
    : { median: typicalOf(scenario.viewers), logSd: logSdOf(scenario.viewers) };
}

/** The share of entries that send a gift, 0–1: what is said of it, or the population's where it is left open. */
export function giftingShareOf({ gifting }: Scenario, rates: RateBook): number {
  return gifting === undefined ? rates.value("giftingShare") : typicalOf(gifting);
}

/** The law of the coins of one gifting entry. */
export function severityOf({ value }: RateBook): Severity {
  return severityAt(value("giftMedianCoins"), value("giftLogSd"), value("giftMaxCoins"));
}

let lastSeverity: { key: string; severity: Severity } | undefined;

/** The severity takes a few milliseconds, and its law changes only with its rates. */
function severityAt(median: number, logSd: number, max: number): Severity {
  const key = `${median} ${logSd} ${max}`;
  if (lastSeverity?.key !== key) lastSeverity = { key, severity: lognormalSeverity(median, logSd, max) };
  return lastSeverity.severity;
}
