import { readableOn } from "@/lib/contrast";

/** The paper of each theme as the frame shows it: `--color-paper` of app/globals.css, which a test holds it to. */
export const papers = { light: "#fbfaf7", dark: "#120f0c" } as const;

/** An accent as each theme can show it: the colour itself where its text can be read there, else the nearest that can. */
export function accentFor(accent: string): { light: string; dark: string } {
  const colour = `#${accent}`;
  return { light: readableOn(papers.light, colour), dark: readableOn(papers.dark, colour) };
}

/** What a picker starts from: `--color-rose` as a light page shows it. */
export const siteAccent = "#d31d4b";
