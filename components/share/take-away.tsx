"use client";

import { useEffect, useState, type ReactNode } from "react";
import { showAll } from "@/components/ui/when-seen";
import { download } from "./download";
import { drawSvg, svgToPng } from "./draw-svg";

const files = [
  { label: "Table (CSV)", type: "text/csv", ending: ".csv", write: "csv" },
  { label: "Everything (JSON)", type: "application/json", ending: ".json", write: "json" },
] as const;

interface TakeAwayProps {
  asOf: string;
  /** the answer as texts; without them there are the pictures alone */
  figures?: Record<(typeof files)[number]["write"], () => string>;
}

/** The answer as files, its charts as pictures, and the page on paper. */
export function TakeAway({ asOf, figures }: TakeAwayProps) {
  const [said, setSaid] = useState("");
  const [charts] = useState(chartsOnPage);

  // A chart that was not scrolled to is drawn now, so that it is there when it is asked for.
  useEffect(() => void showAll(), []);

  function save(content: string | Blob, type: string, ending: string) {
    const name = `livetake-${asOf}${ending}`;
    download(typeof content === "string" ? new Blob([content], { type }) : content, name);
    setSaid(`Saved as ${name}. If no file arrives, this app blocks them: open the page in your own browser.`);
  }

  async function saveChart(chart: HTMLElement, name: string, ending: "svg" | "png") {
    if (!(await isDrawn(chart))) {
      setSaid("This chart could not be fetched. Check your connection, then try again.");
      return;
    }
    const svg = drawSvg(chart);
    const slug = name.toLowerCase().replaceAll(/\W+/g, "-");
    save(ending === "svg" ? svg : await svgToPng(svg), "image/svg+xml", `-${slug}.${ending}`);
  }

  return (
    <section className="mt-6">
      <h3 className="font-semibold">Take it away</h3>
      <ul className="mt-1">
        {figures && (
          <Line label="The figures">
            {files.map(({ label, type, ending, write }) => (
              <button
                key={ending}
                type="button"
                className="link min-h-11"
                onClick={() => save(figures[write](), type, ending)}
              >
                {label}
              </button>
            ))}
          </Line>
        )}
        {charts.map(({ chart, name }) => (
          <Line key={name} label={name}>
            {(["svg", "png"] as const).map((ending) => (
              <button
                key={ending}
                type="button"
                className="link min-h-11"
                aria-label={`${name} as ${ending.toUpperCase()}`}
                onClick={() => void saveChart(chart, name, ending)}
              >
                {ending.toUpperCase()}
              </button>
            ))}
          </Line>
        ))}
        {figures && (
          <Line label="One page with link, date and sources">
            <button type="button" className="link min-h-11" onClick={() => window.print()}>
              Print
            </button>
          </Line>
        )}
      </ul>
      <p role="status" className="mt-2 text-sm">
        {said}
      </p>
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line text-sm">
      <span>{label}</span>
      <span className="flex gap-4">{children}</span>
    </li>
  );
}

/** A chart that nobody has seen is drawn some frames after its code has come, if it does. */
async function isDrawn(chart: HTMLElement): Promise<boolean> {
  await showAll();
  const late = [...chart.querySelectorAll("[data-late]")];
  const areAll = (selector: string) => late.every((place) => place.querySelector(selector));
  while (!areAll("svg, [data-unfetched]")) await new Promise(requestAnimationFrame);
  return areAll("svg");
}

/** Every chart of the page, drawn or still to be, by the name it gives itself. */
function chartsOnPage(): { chart: HTMLElement; name: string }[] {
  return [...document.querySelectorAll<HTMLElement>("[data-chart]")]
    .filter((chart) => chart.getBoundingClientRect().height > 0)
    .map((chart) => ({ chart, name: chart.dataset.chart! }));
}
