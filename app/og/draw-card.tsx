import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ImageResponse } from "next/og";
import { CARD_SIZE } from "@/app/share-metadata";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { evaluate, type Result, type Scenario } from "@/lib/earnings";
import { formatEstimate } from "@/lib/format";
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

/** Draws the card of a scenario: its question, the range, the strip, the date and the word "estimate". */
export async function drawCard(result: Result, scenario: Scenario): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse(<Card result={result} scenario={scenario} />, { ...CARD_SIZE, fonts: await fonts() });
  return new Uint8Array(await image.arrayBuffer());
}

/** Draws a few cards for nobody, so that the first one asked for finds its fonts read and its code compiled. */
export async function warmUp(asOf: string): Promise<void> {
  for (const { query } of examples) {
    const { scenario } = parseQuery(new URLSearchParams(query));
    await drawCard(evaluate(scenario, { asOf }), scenario);
  }
}

function Card({ result, scenario }: { result: Result; scenario: Scenario }) {
  const answer = answerOf(result, scenario, locale);
  const text = (words: string) => cardText(words, scenario.currency);
  const question = text(questionOf(scenario, locale));
  const range = text(answer.range);
  const facts = text(answer.facts.join(" · "));
  const month = text([answer.month.heading, answer.month.typical, answer.month.likely].filter(Boolean).join(", "));
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
        <span>What will my LIVE pay me?</span>
      </div>
      <div style={{ ...fitted(question, 34), marginTop: 32 }}>{question}</div>
      <div style={{ marginTop: 26, color: colour.quiet }}>{text(answer.lead)}</div>
      <div
        style={{
          ...fitted(range, 112),
          fontWeight: 600,
          lineHeight: 1.15,
          letterSpacing: "-0.02em",
          color: colour.rose,
        }}
      >
        {range}
      </div>
      <div style={fitted(facts, 30)}>{facts}</div>
      <Strip result={result} scenario={scenario} />
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
        <span style={fitted(month, 26, 760)}>{month}</span>
        <span>Estimate, {result.asof}</span>
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

function Strip({ result, scenario }: { result: Result; scenario: Scenario }) {
  const strip = stripOf(result.session);
  if (!strip) return <div style={{ height }} />;
  const { bars, band, typical, average, ticks } = strip;
  const inBand = ({ from, to }: Bar) => (from + to) / 2 >= band.from && (from + to) / 2 <= band.to;
  return (
    <div style={{ display: "flex", flexDirection: "column", marginTop: 18 }}>
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
        <line x1={0} x2={width} y1={height - 1} y2={height - 1} stroke={colour.quiet} strokeWidth={2} />
      </svg>
      <div style={{ display: "flex", position: "relative", height: 34, fontSize: 22, color: colour.quiet }}>
        {ticks.map(({ at, amount }) => (
          <span
            key={amount}
            style={{
              position: "absolute",
              top: 4,
              width: 160,
              left: Math.min(width - 160, Math.max(0, across(at) - 80)),
              justifyContent: at < 7 ? "flex-start" : at > 93 ? "flex-end" : "center",
              display: "flex",
            }}
          >
            {cardText(formatEstimate(amount, { locale, currency: scenario.currency }), scenario.currency)}
          </span>
        ))}
      </div>
    </div>
  );
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
