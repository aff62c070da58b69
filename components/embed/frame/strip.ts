import { stripSentence } from "@/lib/answer";
import type { Outlook } from "@/lib/earnings";
import { formatEstimate, type MoneyStyle } from "@/lib/format";
import { stripOf } from "@/lib/strip";
import { escape, html } from "./markup";

const BARS = 60;

/** The range strip in plain SVG. Places are percent, so that it stretches while its text does not. */
export function stripSvg(session: Outlook, style: MoneyStyle): string {
  const strip = stripOf(session);
  if (!strip) return "";
  const money = (amount: number) => formatEstimate(amount, style);
  const { band, bars, ticks } = strip;
  const drawn = bars.map(({ from, to, height }) => {
    const middle = (from + to) / 2;
    const size = (height / 100) * BARS;
    return html`<rect
      class="${middle >= band.from && middle <= band.to ? "yours" : "rest"}"
      x="${percent(from)}"
      y="${tenth(BARS - size)}"
      width="${percent(Math.max(0.4, to - from + 0.05))}"
      height="${tenth(size)}"
    />`;
  });
  const marks = [strip.typical, strip.average].map(
    (at, i) =>
      html`<line class="${i === 0 ? "typical" : "average"}" x1="${percent(at)}" x2="${percent(at)}" y2="${BARS}" />`,
  );
  const labels = ticks.map(
    ({ at, amount }) =>
      html`<text x="${percent(at)}" y="78" text-anchor="${at < 4 ? "start" : at > 94 ? "end" : "middle"}"
        >${money(amount)}</text
      >`,
  );
  return `<svg class="strip" role="img" aria-label="${escape(stripSentence(session, style))}">${[...drawn, ...marks, ...labels].join("")}<line class="axis" x2="100%" y1="${BARS}.5" y2="${BARS}.5" /></svg>`;
}

function percent(x: number): string {
  return `${tenth(x)}%`;
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}
