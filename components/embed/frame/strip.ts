import { stripSentence } from "@/lib/answer";
import type { Outlook } from "@/lib/earnings";
import { formatTick, type MoneyStyle } from "@/lib/format";
import { namesTurn, stripOf } from "@/lib/strip";
import { html, type Markup } from "./markup";

const BARS = 52;

/** The range strip in plain SVG. Places are percent, so that it stretches while its text does not. */
export function stripSvg(session: Outlook, style: MoneyStyle): Markup | undefined {
  const strip = stripOf(session);
  if (!strip) return undefined;
  const { bars, ticks } = strip;
  const drawn = bars.map(({ from, to, height, isLikely }) => {
    const size = (height / 100) * BARS;
    const width = tenth(Math.max(0.4, to - from + 0.05));
    return html`<rect
      class="${isLikely ? "yours" : "rest"}"
      x="${tenth(from)}%"
      y="${tenth(BARS - size)}"
      width="${width}%"
      height="${tenth(size)}"
    />`;
  });
  const mark = (name: string, at: number, isLeft: boolean) =>
    html`<line class="${name}" x1="${tenth(at)}%" x2="${tenth(at)}%" y2="${BARS}" />
      <text x="${tenth(at)}%" y="-4" dx="${isLeft ? -4 : 4}" text-anchor="${isLeft ? "end" : "start"}">${name}</text>`;
  const labels = ticks.map(({ at, amount }) => {
    const anchor = at < 4 ? "start" : at > 94 ? "end" : "middle";
    return html`<text x="${tenth(at)}%" y="${BARS + 18}" text-anchor="${anchor}">${formatTick(amount, style)}</text>`;
  });
  return html`<svg class="strip" role="img" aria-label="${stripSentence(session, style)}">
    ${drawn}${mark("typical", strip.typical, strip.typical > namesTurn.typical)}${mark("average", strip.average, strip.average > namesTurn.average)}
    <line class="axis" x2="100%" y1="${BARS + 0.5}" y2="${BARS + 0.5}" />
    ${labels}
  </svg>`;
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}
