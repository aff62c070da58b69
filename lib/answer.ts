import type { Forecast, Outlook, Scenario } from "@/lib/earnings";
import { countChance, formatChance, formatCount, formatEstimate, formatMoney, type MoneyStyle } from "@/lib/format";

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

export function answerOf(result: Forecast, scenario: Scenario, locale: string): Answer {
  const style: MoneyStyle = { locale, currency: scenario.currency };
  const counted = result.evidence.source === "gifts";
  const money = (amount: number) => (counted ? formatMoney(amount, style) : formatEstimate(amount, style));
  const { session, month } = result;
  const sessions = formatCount(month.sessions, locale);
  const heading = month.sessions === 1 ? "A month of 1 LIVE" : `A month of ${sessions} LIVEs`;

  if (month.sessions === 0 && session.takeHome.mean === 0) return nothing(heading, money(0));
  if (counted) {
    const amount = money(session.takeHome.mean);
    return {
      lead: "This LIVE pays you",
      range: amount,
      facts: [`${formatCount(session.coins.mean, locale)} coins from your viewers`],
      sentence: `The gifts you counted pay you ${amount}. ${monthCounted(month, money)}`,
      month: { heading, typical: money(month.takeHome.mean), likely: "if every LIVE brought the same" },
    };
  }
  if (session.takeHome.mean === 0) return nothing(heading, money(0));

  const { p10, p50, p90, mean } = session.takeHome;
  const none = formatChance(session.chanceOfNothing, locale);
  const facts = [`typical ${money(p50)}`, `average ${money(mean)}`];
  if (session.chanceOfNothing >= 0.001) facts.push(`nothing ${none}`);
  return {
    lead: "8 nights in 10",
    range: rangeOf(p10, p90, money),
    facts,
    sentence: `${nightSentence(session, locale, money)} ${monthSentence(month, sessions, money)}`,
    month:
      month.sessions === 0
        ? { heading: "No LIVEs in a month", typical: money(0), likely: "" }
        : {
            heading,
            typical: `about ${money(month.takeHome.p50)}`,
            likely: `likely ${rangeOf(month.takeHome.p10, month.takeHome.p90, money)}`,
          },
  };
}

/** The facts on a line that breaks between them only. */
export function factsLine({ facts }: Answer): string {
  return facts.map((fact) => fact.replaceAll(" ", "\u00a0")).join("\u00a0· ");
}

/** "Of each $1 your viewers spend, you keep $0.33", whatever the creator's own currency. */
export function keptSentence(kept: number, locale: string): string {
  return `Of each $1 your viewers spend, you keep ${formatMoney(kept, { locale, currency: "USD" })}`;
}

/** The range strip in words, for who cannot see it. */
export function stripSentence({ takeHome }: Outlook, style: MoneyStyle): string {
  const money = (amount: number) => formatEstimate(amount, style);
  return `Eight in ten lie between ${money(takeHome.p10)} and ${money(takeHome.p90)}, on an axis where each step multiplies the money.`;
}

function nightSentence({ takeHome, chanceOfNothing }: Outlook, locale: string, money: (x: number) => string): string {
  const typical =
    takeHome.p50 === 0
      ? `Most nights bring nothing, the average one ${money(takeHome.mean)}`
      : `A typical night brings about ${money(takeHome.p50)}, the average one ${money(takeHome.mean)}`;
  const ends = [`one in ten passes ${money(takeHome.p90)}`];
  if (takeHome.p50 > 0 && chanceOfNothing >= 0.001) {
    const { count, outOf } = countChance(chanceOfNothing);
    const nights = count === 1 && outOf === 10 ? "one in ten" : `${count} in ${formatCount(outOf, locale)}`;
    ends.push(`${nights} ${count === 1 ? "brings" : "bring"} nothing`);
  }
  return `${typical}; ${ends.join(", ")}.`;
}

function monthSentence(month: Forecast["month"], sessions: string, money: (x: number) => string): string {
  if (month.sessions === 0) return "Without a LIVE, a month brings nothing.";
  const nights = month.sessions === 1 ? "1 night" : `${sessions} nights`;
  return `A month of ${nights}: about ${money(month.takeHome.p50)}, likely between ${money(month.takeHome.p10)} and ${money(month.takeHome.p90)}.`;
}

function monthCounted(month: Forecast["month"], money: (x: number) => string): string {
  return month.sessions === 0
    ? "Without a LIVE, a month brings nothing."
    : `A month of ${month.sessions} such LIVEs would pay ${money(month.takeHome.mean)}.`;
}

function nothing(heading: string, zero: string): Answer {
  return {
    lead: "As it stands",
    range: zero,
    facts: ["no gift reaches you"],
    sentence:
      "With these figures no money reaches you: there are no viewers, no gifts, or every part of the reward goes elsewhere.",
    month: { heading, typical: zero, likely: "" },
  };
}

function rangeOf(low: number, high: number, money: (x: number) => string): string {
  const [from, to] = [money(low), money(high)];
  return from === to ? from : `${from} – ${to}`;
}
