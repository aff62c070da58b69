import { answerOf, factsLine, keptSentence } from "@/lib/answer";
import { limits, type Forecast, type RateValues, type Scenario } from "@/lib/earnings";
import { lastPosition, positionOf, showEntry, type NumberEntry, type SliderTrack } from "@/lib/number-entry";
import type { EmbedPart } from "@/lib/share/embed-options";
import { formatQuery } from "@/lib/share/write-query";
import { html, type Markup } from "./markup";
import { stripSvg } from "./strip";

/** What the server hands to the frame's script: the scenario as it was read, and what to answer it with. */
export interface Given {
  scenario: Scenario;
  rates: RateValues;
  giftCoins?: Readonly<Record<number, number>>;
  locale: string;
  show: readonly EmbedPart[];
}

export interface Field extends NumberEntry {
  key: "viewers" | "minutes" | "followers" | "coins" | "diamonds" | "perweek";
  track: SliderTrack;
}

/** The two figures one may change, for each way into the answer. */
export function fieldsOf({ by, diamonds, coins, gifts }: Scenario, locale: string): Field[] {
  const field = (
    key: Field["key"],
    label: string,
    track: Omit<SliderTrack, "limits">,
    rest: Partial<NumberEntry> = {},
  ): Field => ({
    key,
    label,
    locale,
    limits: limits[key],
    track: { limits: limits[key], whole: true, ...track },
    ...rest,
  });
  const minutes = field("minutes", "Minutes", { from: 5, to: 480, log: true }, { range: true, duration: true });
  switch (by) {
    case "audience":
      return [field("viewers", "Average viewers", { to: 10_000, log: true }, { range: true }), minutes];
    case "followers":
      return [field("followers", "Followers", { from: 100, to: 10_000_000, log: true }, { whole: true }), minutes];
    case "gifts": {
      const counter = diamonds !== undefined && coins === undefined ? "diamonds" : "coins";
      const label = counter === "diamonds" ? "Diamonds" : gifts.length > 0 ? "More coins" : "Coins";
      const counted = field(counter, label, { to: 1_000_000, log: true }, { whole: true, optional: true });
      return [counted, field("perweek", "LIVEs a week", { to: 21 })];
    }
  }
}

/** The form as the server writes it; the script reads it and never writes it again. */
export function fieldsHtml(scenario: Scenario, locale: string): Markup {
  const fields = fieldsOf(scenario, locale).map((field) => {
    const { key, label, range, track } = field;
    const shown = showEntry(scenario[key], field);
    return html`
      <div class="field">
        <label for="${key}">${label}</label>
        <input
          id="${key}"
          inputmode="${range ? "text" : "decimal"}"
          autocomplete="off"
          value="${shown}"
          aria-describedby="${key}-remark"
        />
        <input
          type="range"
          id="${key}-slider"
          aria-label="${label}, slider"
          aria-valuetext="${shown}"
          min="0"
          max="${lastPosition(track)}"
          value="${positionOf(scenario[key], track)}"
        />
        <p id="${key}-remark" role="alert"></p>
      </div>
    `;
  });
  return html`<form aria-label="Your figures">${fields}</form>`;
}

/** The two halves of the answer; the server writes them first, the script after every edit. */
export function answerHtml(scenario: Scenario, forecast: Forecast, { locale, show }: Pick<Given, "locale" | "show">) {
  const style = { locale, currency: scenario.currency };
  const answer = answerOf(forecast, style);
  const { lead, range, month, sentence } = answer;
  const { kept } = forecast.payout;
  const part: Record<EmbedPart, () => Markup | undefined> = {
    fields: () => undefined,
    strip: () => (forecast.evidence.source === "gifts" ? undefined : stripSvg(forecast.session, style)),
    month: () => html`<p class="month"><b>${month.heading}</b> ${month.typical} <span>${month.likely}</span></p>`,
    dollar: () => html`
      <p class="dollar">${keptSentence(kept, locale)}</p>
      <svg class="share" aria-hidden="true">
        <rect class="rest" width="100%" height="8" />
        <rect class="yours" width="${100 * kept}%" height="8" />
      </svg>
    `,
    sentence: () => html`<p class="sentence">${sentence}</p>`,
  };
  return {
    headline: html`<span class="lead">${lead}</span> <strong>${range}</strong>
      <span class="facts">${factsLine(answer)}</span>`,
    details: html`${show.flatMap((name) => part[name]() ?? [])}`,
  };
}

/** The full page of the same scenario. */
export function pageHref(scenario: Scenario): string {
  return `/?${formatQuery(scenario)}`;
}
