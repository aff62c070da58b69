import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ImageResponse } from "next/og";
import type { CSSProperties, ReactNode } from "react";
import { answerOf, keptSentence } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { evaluate, type Outlook, type Plan, type PlanResult, type Result, type Scenario } from "@/lib/earnings";
import { formatTick } from "@/lib/format";
import { chanceAnswerOf, needsAnswerOf } from "@/lib/plan-answer";
import { examples } from "@/lib/share/examples";
import { forecastTogether } from "@/lib/share/forecast-together";
import { CARD_SIZE } from "@/lib/share/oembed";
import { parseQuery } from "@/lib/share/read-query";
import { places, type Compared } from "@/lib/share/write-comparison";
import { axisOf, stripOf, type Strip as StripShape } from "@/lib/strip";
import { cardText, sizeOfQuestion, sizeToFit } from "./card-text";

const locale = "en-US";
const colour = {
  paper: "#fbfaf7",
  ink: "#1f1a17",
  quiet: "#5b534d",
  line: "#dcd8d2",
  grey: "#cfcac4",
  rose: "#c8104c",
} as const;
/** Of the places of a comparison, as its page colours them. */
const hues = [colour.rose, "#007677", "#a76100", "#504eaf"] as const;

/** What every card says. */
interface Framed {
  /** of the page: "What will my LIVE pay me?" */
  heading: string;
  foot: string;
  currency: string;
  asof: string;
}

/** What the card of one answer says. */
export interface AnswerContent extends Framed {
  /** "40 viewers, 90 minutes, 4 LIVEs a week" */
  question: string;
  lead: string;
  answer: string;
  facts: string;
  outlook: Outlook;
  /** an amount to mark on the outlook, and what to call it */
  mark?: { amount: number; label: string };
  /** of counted gifts, which have no range to draw: share of what viewers spend that is kept */
  kept?: number;
  /** stands where there is nothing to draw */
  sentence: string;
}

/** What the card of a comparison says: each scenario with its answer, all on one axis. */
export interface ComparisonContent extends Framed {
  rows: { question: string; range: string; outlook: Outlook }[];
}

export type CardContent = AnswerContent | ComparisonContent;

/** The card of a scenario: its range, the strip of a night, and the month. */
export function estimateCard({ scenario, result }: { scenario: Scenario; result: Result }): AnswerContent {
  const { lead, range, facts, month, sentence } = answerOf(result, { locale, currency: scenario.currency });
  return {
    heading: "What will my LIVE pay me?",
    question: questionOf(scenario, locale),
    lead,
    answer: range,
    facts: facts.join(" · "),
    foot: [month.heading, month.typical, month.likely].filter(Boolean).join(", "),
    outlook: result.session,
    kept: result.evidence.source === "gifts" ? result.payout.kept : undefined,
    sentence,
    currency: scenario.currency,
    asof: result.asof,
  };
}

/** The card of a plan: the chance of its goal, the goal on the strip, and the first thing that alone would do. */
export function planCard({ plan, result }: { plan: Plan; result: PlanResult }): AnswerContent {
  const { scenario, forecast, fromGifts } = result;
  const { lead, chance, facts, sentence } = chanceAnswerOf(result, plan, locale);
  const move = needsAnswerOf(result, plan, locale).lines.find(({ from, to }) => from !== undefined && to !== undefined);
  return {
    heading: "What would it take?",
    question: questionOf(scenario, locale),
    lead,
    answer: chance[0].toUpperCase() + chance.slice(1),
    facts: facts.join(" · "),
    foot: move && result.chance < plan.sure ? `${move.label} from ${move.from} to ${move.to} would do` : "",
    outlook: plan.per === "month" ? forecast.month : forecast.session,
    mark: fromGifts.amount > 0 ? { amount: fromGifts.amount, label: "the goal" } : undefined,
    sentence,
    currency: scenario.currency,
    asof: result.asof,
  };
}

/** The card of a comparison: its scenarios one below the other. */
export function comparisonCard(
  compared: readonly Pick<Compared, "scenario" | "gifts">[],
  asOf: string,
): ComparisonContent {
  const { currency, forecasts } = forecastTogether(compared, asOf);
  const style = { locale, currency };
  const ranging = forecasts.find(({ session: { takeHome } }) => takeHome.p10 < takeHome.p90);
  return {
    heading: "Compare LIVEs",
    rows: forecasts.map((forecast, i) => ({
      question: questionOf(compared[i].scenario, locale),
      range: answerOf(forecast, style).range,
      outlook: forecast.session,
    })),
    foot: `${ranging ? `${answerOf(ranging, style).lead}, on` : "On"} an axis where each step multiplies the money`,
    currency,
    asof: forecasts
      .map((forecast) => forecast.asof)
      .sort()
      .at(-1)!,
  };
}

/** Draws a card: the answer, the strip, the date and the word "estimate". */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse("rows" in content ? <Comparison {...content} /> : <Answer {...content} />, {
    ...CARD_SIZE,
    fonts: await fonts(),
  });
  return new Uint8Array(await image.arrayBuffer());
}

/** Draws a few cards for nobody, so that the first one asked for finds its fonts read and its code compiled. */
export async function warmUp(asOf: string): Promise<void> {
  for (const { query } of examples) {
    const { scenario } = parseQuery(new URLSearchParams(query));
    await drawCard(estimateCard({ scenario, result: evaluate(scenario, { asOf }) }));
  }
}

/** Words at a size, smaller where their line has no room for it. */
function fitted(words: string, size: number, room = WIDTH) {
  const children = cardText(words);
  return { children, fontSize: sizeToFit(children, size, room) };
}

function Answer(content: AnswerContent) {
  const question = cardText(content.question);
  return (
    <Sheet {...content}>
      <div style={{ marginTop: 22, fontSize: sizeOfQuestion(question, WIDTH), lineHeight: 1.25, textWrap: "balance" }}>
        {question}
      </div>
      <Line {...fitted(content.lead, 30)} style={{ marginTop: 14, color: colour.quiet }} />
      <Range {...fitted(content.answer, 116)} />
      <Line {...fitted(content.facts, 32)} />
      <div style={{ display: "flex", flex: 1, margin: `${content.mark ? 44 : 18}px 0 12px` }}>
        {content.kept === undefined ? <Strip {...content} /> : <Kept kept={content.kept} />}
      </div>
    </Sheet>
  );
}

function Comparison(content: ComparisonContent) {
  const { rows, currency } = content;
  const axis = axisOf(rows.map(({ outlook }) => outlook));
  const strips = rows.map(({ outlook }) => stripOf(outlook, undefined, axis));
  const ticks = strips.find((strip) => strip)?.ticks ?? [];
  const asked = rows.map(({ question }) => fitted(question, 28, 640));
  const fontSize = Math.min(...asked.map((line) => line.fontSize));
  return (
    <Sheet {...content}>
      <div style={{ display: "flex", flexDirection: "column", flex: 1, margin: "14px 0 12px" }}>
        {rows.map(({ range }, i) => (
          <div key={places[i]} style={{ display: "flex", flexDirection: "column", flex: 1, marginTop: 8 }}>
            <div style={{ display: "flex", justifyContent: "space-between", alignItems: "baseline" }}>
              <div style={{ display: "flex", alignItems: "baseline" }}>
                <Line fontSize={28} style={{ width: 40, fontWeight: 600, color: hues[i] }}>
                  {places[i]}
                </Line>
                <Line fontSize={fontSize}>{asked[i].children}</Line>
              </div>
              <Line {...fitted(range, 40, 370)} style={{ fontWeight: 600, color: hues[i] }} />
            </div>
            <Bars strip={strips[i]} hue={hues[i]} />
          </div>
        ))}
        <Ticks ticks={ticks} currency={currency} />
      </div>
    </Sheet>
  );
}

/** What frames every card: whose it is, and that it is an estimate of a day. */
function Sheet({ heading, foot, asof, children }: Framed & { children: ReactNode }) {
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        padding: "44px 64px 36px",
        background: colour.paper,
        color: colour.ink,
        fontFamily: "Inter",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", fontSize: 28, color: colour.quiet }}>
        <Logo />
        <span style={{ fontWeight: 600, color: colour.ink, marginLeft: 12 }}>Livetake</span>
        <span style={{ marginLeft: "auto" }}>{heading}</span>
      </div>
      {children}
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "baseline",
          paddingTop: 14,
          borderTop: `2px solid ${colour.line}`,
          fontSize: 26,
          color: colour.quiet,
        }}
      >
        <Line {...fitted(foot, 26, 780)} />
        <span>Estimate, {asof}</span>
      </div>
    </div>
  );
}

const WIDTH = CARD_SIZE.width - 128;

interface LineProps {
  children: string;
  fontSize: number;
  style?: CSSProperties;
}

function Line({ children, fontSize, style }: LineProps) {
  return <div style={{ whiteSpace: "nowrap", fontSize, ...style }}>{children}</div>;
}

/** The amounts letter by letter: the renderer measures a word without its kerning, and leaves a gap behind "$0.10". */
function Range({ children, fontSize }: LineProps) {
  const style = { fontWeight: 600, lineHeight: 1.1, letterSpacing: "-0.02em", color: colour.rose };
  return (
    <div style={{ display: "flex", whiteSpace: "pre", fontSize, ...style }}>
      {Array.from(children, (text, i) => (
        <span key={i}>{text}</span>
      ))}
    </div>
  );
}

/** The three bars of the header. */
function Logo() {
  const bar = (height: number, background: string) => <div style={{ width: 7, height, borderRadius: 2, background }} />;
  return (
    <div style={{ display: "flex", alignItems: "flex-end", gap: 4 }}>
      {bar(13, colour.grey)}
      {bar(28, colour.rose)}
      {bar(19, colour.grey)}
    </div>
  );
}

/** Of counted gifts there is no range to draw: what is sure is how much of each dollar arrives. */
function Kept({ kept }: { kept: number }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", alignSelf: "flex-end", fontSize: 28 }}>
      <span>{keptSentence(kept, locale)}</span>
      <div style={{ display: "flex", height: 28, margin: "12px 0 10px", background: colour.grey }}>
        <div style={{ width: kept * WIDTH, background: colour.rose }} />
      </div>
    </div>
  );
}

const percent = (share: number) => `${share.toFixed(2)}%`;

/** Bars as one outline, which clips a plain rectangle: many parts, or a picture in the picture, take far longer to draw. */
function outline(bars: readonly StripShape["bars"][number][]): string {
  const corners = bars.flatMap(({ from, to, height }) => {
    const top = percent(100 - height);
    return [
      [percent(from), "100%"],
      [percent(from), top],
      [percent(to), top],
      [percent(to), "100%"],
    ];
  });
  return `polygon(${corners.map((corner) => corner.join(" ")).join(",")})`;
}

function Strip({ outlook, mark: goal, currency, sentence }: AnswerContent) {
  const strip = stripOf(outlook, goal && { low: goal.amount, high: goal.amount });
  if (!strip) return <span style={{ fontSize: 28, color: colour.quiet }}>{cardText(sentence)}</span>;
  const { guide } = strip;
  return (
    <div style={{ display: "flex", flexDirection: "column", flex: 1, position: "relative" }}>
      {goal && guide && <span style={{ ...labelled(guide.from), top: -30, fontSize: 22 }}>{goal.label}</span>}
      <Bars strip={strip} hue={colour.rose} />
      <Ticks ticks={strip.ticks} currency={currency} />
    </div>
  );
}

/** The chances of a strip on their line, eight in ten in their hue, as high as there is room. */
function Bars({ strip, hue }: { strip: StripShape | undefined; hue: string }) {
  const { bars = [], typical, average, guide } = strip ?? {};
  const shape = (background: string, of: typeof bars) =>
    of.length > 0 && (
      <div style={{ position: "absolute", width: "100%", height: "100%", background, clipPath: outline(of) }} />
    );
  const mark = (at: number | undefined, borderLeft: string) =>
    at !== undefined && (
      <div style={{ position: "absolute", top: 0, bottom: 0, left: percent(at), marginLeft: -1.5, borderLeft }} />
    );
  return (
    <div style={{ display: "flex", flex: 1, position: "relative", borderBottom: `2px solid ${colour.quiet}` }}>
      {shape(
        colour.grey,
        bars.filter(({ isLikely }) => !isLikely),
      )}
      {shape(
        hue,
        bars.filter(({ isLikely }) => isLikely),
      )}
      {mark(typical, `3px solid ${colour.ink}`)}
      {mark(average, `3px dashed ${colour.ink}`)}
      {mark(guide?.from, `3px solid ${colour.rose}`)}
    </div>
  );
}

function Ticks({ ticks, currency }: { ticks: StripShape["ticks"]; currency: string }) {
  return (
    <div style={{ display: "flex", position: "relative", height: 32, fontSize: 22, color: colour.quiet }}>
      {ticks.map(({ at, amount }) => (
        <span key={amount} style={{ ...labelled(at), top: 4 }}>
          {cardText(formatTick(amount, { locale, currency }))}
        </span>
      ))}
    </div>
  );
}

/** Words centred over a place of the strip, or as near as its ends let them. */
function labelled(at: number) {
  return {
    display: "flex",
    position: "absolute",
    width: 160,
    left: Math.min(WIDTH - 160, Math.max(0, (at * WIDTH) / 100 - 80)),
    justifyContent: at < 7 ? "flex-start" : at > 93 ? "flex-end" : "center",
  } as const;
}

let loaded: ReturnType<typeof loadFonts> | undefined;

function fonts() {
  return (loaded ??= loadFonts());
}

/** Inter from its npm package: Latin, and the extended part for currency symbols. Nothing is fetched. */
function loadFonts() {
  const { resolve } = createRequire(`${process.cwd()}/package.json`);
  const file = (subset: string, weight: number) =>
    readFile(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
  const faces = ([400, 600] as const).flatMap((weight) =>
    ["latin", "latin-ext"].map(async (subset) => ({
      name: subset === "latin" ? "Inter" : "Inter Extended",
      data: await file(subset, weight),
      weight,
      style: "normal" as const,
    })),
  );
  return Promise.all(faces);
}
