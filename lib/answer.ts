import type { Forecast, Outlook } from "@/lib/earnings";
import {
  countChance,
  formatChance,
  formatCount,
  formatCounted,
  formatDollar,
  formatEstimate,
  formatExactMoney,
  formatMoney,
  moneyRange,
  type MoneyStyle,
} from "@/lib/format";

/** What the result says, in words and short figures: the same on the page, the card and the embed. */
export interface Answer {
  /** "8 nights in 10" */
  lead: string;
  /** "$0 – $10" */
  range: string;
  /** "typical $0.40 · average $5 · nothing 1 night in 10" */
  facts: string[];
  /** a sentence a person would say, of a night and of a month */
  sentence: string;
  month: { heading: string; typical: string; likely: string };
}

/** @param style the reader's locale, and the currency in which the forecast counts */
export function answerOf(result: Forecast, style: MoneyStyle): Answer {
  const { locale } = style;
  const { session, month } = result;
  const isCounted = result.evidence.source === "gifts";
  const heading =
    month.sessions === 0 ? "No LIVEs in a month" : `A month of ${formatCounted(month.sessions, "LIVE", locale)}`;
  if (session.takeHome.mean + month.takeHome.mean === 0)
    return nothing(session, isCounted, { heading, zero: formatEstimate(0, style) });
  if (isCounted) return countedAnswer(result, heading, style);

  const money = (amount: number) => formatEstimate(amount, style);
  const { p50, mean } = session.takeHome;
  const unpaid = chanceUnpaid(session);
  const facts = [`typical ${money(p50)}`, `average ${money(mean)}`];
  if (unpaid >= 0.001) facts.push(`nothing ${formatChance(unpaid, locale)}`);
  return {
    lead: "8 nights in 10",
    range: likelyRange(session, style),
    facts,
    sentence: `${nightSentence(session, locale, money)} ${monthSentence(month, locale, money)}`,
    month: {
      heading,
      typical: month.sessions === 0 ? money(0) : `about ${money(month.takeHome.p50)}`,
      likely: month.sessions === 0 ? "" : `likely ${likelyRange(month, style)}`,
    },
  };
}

/** Chance that a night pays nothing: no gift came, or a fixed fee took all that did. */
export function chanceUnpaid({ chanceOfNothing, density }: Outlook): number {
  return density.reduce((sum, { to, chance }) => (to > 0 ? sum : sum + chance), chanceOfNothing);
}

/**
 * An outlook as the API gives it: beside `chanceOfNothing`, that no coins come, stands `chanceUnpaid`, 0–1, that no money
 * does, which is what the page calls nothing.
 */
export function withChanceUnpaid<Given extends Outlook>(outlook: Given): Given & { chanceUnpaid: number } {
  return { ...outlook, chanceUnpaid: Number(chanceUnpaid(outlook).toPrecision(10)) };
}

/** The facts on a line that breaks between them only; one alone breaks where it must. */
export function factsLine({ facts }: Answer): string {
  return facts.length === 1 ? facts[0] : facts.map((fact) => fact.replaceAll(" ", "\u00a0")).join("\u00a0· ");
}

/** "Of each $1 your viewers spend, you keep $0.33", whatever the creator's own currency. */
export function keptSentence(kept: number, locale: string): string {
  return `Of each ${formatDollar(locale)} your viewers spend, you keep ${formatMoney(kept, { locale, currency: "USD" })}`;
}

/** The range strip in words, for who cannot see it. */
export function stripSentence({ takeHome }: Outlook, style: MoneyStyle): string {
  return `Eight in ten lie between ${endsOf(takeHome, style).join(" and ")}, on an axis where each step multiplies the money.`;
}

/** Gifts that were counted leave nothing to chance, and are paid to the cent. */
function countedAnswer({ session, month }: Forecast, heading: string, style: MoneyStyle): Answer {
  const money = (amount: number) => (amount < 1 ? formatExactMoney(amount, style) : formatMoney(amount, style));
  const [amount, inMonth] = [money(session.takeHome.mean), money(month.takeHome.mean)];
  const idle = month.sessions === 0;
  const lives = formatCounted(month.sessions, "such LIVE", style.locale);
  return {
    lead: "This LIVE pays you",
    range: amount,
    facts: [`${formatCounted(session.coins.mean, "coin", style.locale)} from your viewers`],
    sentence: `The gifts you counted pay you ${amount}. ${idle ? NO_LIVES : `A month of ${lives} would pay ${inMonth}.`}`,
    month: { heading, typical: inMonth, likely: idle ? "" : "if every LIVE brought the same" },
  };
}

const NO_LIVES = "Without a LIVE, a month brings nothing.";

function nightSentence(session: Outlook, locale: string, money: (x: number) => string): string {
  const { p50, p90, mean } = session.takeHome;
  const typical = p50 === 0 ? "Most nights bring nothing" : `A typical night brings about ${money(p50)}`;
  const ends = p90 > 0 ? [`one in ten passes ${money(p90)}`] : [];
  const unpaid = chanceUnpaid(session);
  if (p50 > 0 && unpaid >= 0.001) {
    const { count, outOf } = countChance(unpaid);
    const nights = outOf <= 10 ? `${words[count]} in ${words[outOf]}` : `${count} in ${formatCount(outOf, locale)}`;
    ends.push(`${nights} ${count === 1 ? "brings" : "bring"} nothing`);
  }
  return `${[`${typical}, the average one ${money(mean)}`, ends.join(", ")].filter(Boolean).join("; ")}.`;
}

const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function monthSentence(month: Forecast["month"], locale: string, money: (x: number) => string): string {
  if (month.sessions === 0) return NO_LIVES;
  const [low, high] = [money(month.takeHome.p10), money(month.takeHome.p90)];
  const likely = low === high ? "" : `, likely between ${low} and ${high}`;
  return `A month of ${formatCounted(month.sessions, "night", locale)}: about ${money(month.takeHome.p50)}${likely}.`;
}

/** Why nothing arrives, and what to do about it. */
function nothing(session: Outlook, isCounted: boolean, { heading, zero }: { heading: string; zero: string }): Answer {
  const isGiven = session.coins.mean > 0;
  return {
    lead: "As it stands",
    range: zero,
    facts: [isGiven ? "no money reaches you" : isCounted ? "no gifts counted yet" : "no gift reaches you"],
    sentence: isGiven
      ? "Your viewers send gifts, but nothing is left of them for you: the reward rate is zero, or agency, fees, exchange and tax take it all."
      : isCounted
        ? "Write the diamonds or the coins of a LIVE to see what they pay you."
        : "With these figures no gift reaches you: there are no viewers, or none of them sends one.",
    month: { heading, typical: zero, likely: "" },
  };
}

/** The middle eight outcomes in ten: "$0.06 – $41". */
export function likelyRange({ takeHome }: Outlook, style: MoneyStyle): string {
  return moneyRange(...endsOf(takeHome, style));
}

/** Next to a high end of some cents, parts of a cent at the low end would say nothing. */
function endsOf({ p10, p90 }: Outlook["takeHome"], style: MoneyStyle): [low: string, high: string] {
  const [cents, zero] = [formatMoney(p10, style), formatMoney(0, style)];
  const isPartOfCent = p10 > 0 && cents === zero && formatMoney(p90, style) !== zero;
  return [isPartOfCent ? cents : formatEstimate(p10, style), formatEstimate(p90, style)];
}
