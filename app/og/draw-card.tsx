import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ImageResponse } from "next/og";
import { CARD_SIZE } from "@/app/share-metadata";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { evaluate, type Outlook, type Plan, type PlanResult, type Result, type Scenario } from "@/lib/earnings";
import { formatEstimate } from "@/lib/format";
import { planAnswerOf } from "@/lib/plan-answer";
import { examples } from "@/lib/share/examples";
import { parseQuery } from "@/lib/share/read-query";
import { stripOf, type Strip as StripShape } from "@/lib/strip";
import { cardText } from "./card-text";

const locale = "en-US";
const colour = {
  paper: "#fbfaf7",
  ink: "#1f1a17",
  quiet: "#5b534d",
  line: "#dcd8d2",
  grey: "#cfcac4",
  rose: "#c8104c",
} as const;

/** What a card says. */
export interface CardContent {
  /** of the page: "What will my LIVE pay me?" */
  heading: string;
  /** "40 viewers, 90 minutes, 4 LIVEs a week" */
  question: string;
  lead: string;
  answer: string;
  facts: string;
  foot: string;
  outlook: Outlook;
  /** an amount to mark on the outlook, and what to call it */
  mark?: { amount: number; label: string };
  currency: string;
  asof: string;
}

/** The card of a scenario: its range, the strip of a night, and the month. */
export function estimateCard({ scenario, result }: { scenario: Scenario; result: Result }): CardContent {
  const { lead, range, facts, month } = answerOf(result, scenario, locale);
  return {
    heading: "What will my LIVE pay me?",
    question: questionOf(scenario, locale),
    lead,
    answer: range,
    facts: facts.join(" · "),
    foot: [month.heading, month.typical, month.likely].filter(Boolean).join(", "),
    outlook: result.session,
    currency: scenario.currency,
    asof: result.asof,
  };
}

/** The card of a plan: the chance of its goal, the goal on the strip, and the first thing that alone would do. */
export function planCard({ plan, result }: { plan: Plan; result: PlanResult }): CardContent {
  const { scenario, forecast, fromGifts } = result;
  const { lead, chance, facts, needs } = planAnswerOf(result, plan, locale);
  const move = needs.find(({ from, to }) => from !== undefined && to !== undefined);
  return {
    heading: "What would it take?",
    question: questionOf(scenario, locale),
    lead,
    answer: chance[0].toUpperCase() + chance.slice(1),
    facts: facts.join(" · "),
    foot: move && result.chance < plan.sure ? `${move.label} from ${move.from} to ${move.to} would do` : "",
    outlook: plan.per === "month" ? forecast.month : forecast.session,
    mark: fromGifts.amount > 0 ? { amount: fromGifts.amount, label: "the goal" } : undefined,
    currency: scenario.currency,
    asof: result.asof,
  };
}

/** Draws a card: the answer, the strip, the date and the word "estimate". */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse(<Card {...content} />, { ...CARD_SIZE, fonts: await fonts() });
  return new Uint8Array(await image.arrayBuffer());
}

/** Draws a few cards for nobody, so that the first one asked for finds its fonts read and its code compiled. */
export async function warmUp(asOf: string): Promise<void> {
  for (const { query } of examples) {
    const { scenario } = parseQuery(new URLSearchParams(query));
    await drawCard(estimateCard({ scenario, result: evaluate(scenario, { asOf }) }));
  }
}

function Card(content: CardContent) {
  const text = (words: string) => cardText(words, content.currency);
  const question = text(content.question);
  const answer = text(content.answer);
  const facts = text(content.facts);
  const foot = text(content.foot);
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        padding: "48px 64px",
        background: colour.paper,
        color: colour.ink,
        fontFamily: "Inter",
        fontSize: 30,
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", color: colour.quiet, fontSize: 26 }}>
        <span style={{ fontWeight: 600, color: colour.ink }}>Livetake</span>
        <span>{content.heading}</span>
      </div>
      <div style={{ ...fitted(question, 34), marginTop: 32 }}>{question}</div>
      <div style={{ marginTop: 26, color: colour.quiet }}>{text(content.lead)}</div>
      <div
        style={{
          ...fitted(answer, 112),
          fontWeight: 600,
          lineHeight: 1.15,
          letterSpacing: "-0.02em",
          color: colour.rose,
        }}
      >
        {answer}
      </div>
      <div style={fitted(facts, 30)}>{facts}</div>
      <Strip {...content} />
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          marginTop: "auto",
          paddingTop: 14,
          borderTop: `2px solid ${colour.line}`,
          fontSize: 26,
          color: colour.quiet,
        }}
      >
        <span style={fitted(foot, 26, 760)}>{foot}</span>
        <span>Estimate, {content.asof}</span>
      </div>
    </div>
  );
}

const width = CARD_SIZE.width - 128;

/**
 * Words on one line of their own: an enormous amount or a long question is drawn smaller, not cut. Letters of the font are
 * 0.62 of its size at the widest mix that our words come to.
 */
function fitted(words: string, size: number, room = width) {
  return { whiteSpace: "nowrap", fontSize: Math.min(size, Math.floor(room / (0.62 * words.length))) } as const;
}

const height = 104;

type Bar = StripShape["bars"][number];

const across = (share: number) => (share * width) / 100;

/** Bars as one path: a picture of few parts is drawn in half the time. */
function outline(bars: readonly Bar[]): string {
  return bars
    .map(({ from, to, height: share }) => {
      const wide = Math.max(4, across(to - from) + 0.5);
      return `M${across(from).toFixed(1)} ${height}v${(-share * 1.04).toFixed(1)}h${wide.toFixed(1)}V${height}z`;
    })
    .join("");
}

function Strip({ outlook, mark, currency }: CardContent) {
  const strip = stripOf(outlook, mark && { low: mark.amount, high: mark.amount });
  if (!strip) return <div style={{ height }} />;
  const { bars, band, typical, average, guide, ticks } = strip;
  const inBand = ({ from, to }: Bar) => (from + to) / 2 >= band.from && (from + to) / 2 <= band.to;
  return (
    <div style={{ display: "flex", flexDirection: "column", position: "relative", marginTop: 18 }}>
      {mark && guide && <span style={{ ...labelled(guide.from), top: -30, fontSize: 22 }}>{mark.label}</span>}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <path d={outline(bars.filter((bar) => !inBand(bar)))} fill={colour.grey} />
        <path d={outline(bars.filter(inBand))} fill={colour.rose} />
        <line x1={across(typical)} x2={across(typical)} y1={0} y2={height} stroke={colour.ink} strokeWidth={3} />
        <line
          x1={across(average)}
          x2={across(average)}
          y1={0}
          y2={height}
          stroke={colour.ink}
          strokeWidth={3}
          strokeDasharray="8 6"
        />
        {guide && <path d={`M${across(guide.from) - 9} 0h18l-9 14z`} fill={colour.ink} />}
        <line x1={0} x2={width} y1={height - 1} y2={height - 1} stroke={colour.quiet} strokeWidth={2} />
      </svg>
      <div style={{ display: "flex", position: "relative", height: 34, fontSize: 22, color: colour.quiet }}>
        {ticks.map(({ at, amount }) => (
          <span key={amount} style={{ ...labelled(at), top: 4 }}>
            {cardText(formatEstimate(amount, { locale, currency }), currency)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Words centred over a place of the strip, or as near as its ends let them. */
function labelled(at: number) {
  return {
    display: "flex",
    position: "absolute",
    width: 160,
    left: Math.min(width - 160, Math.max(0, across(at) - 80)),
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
