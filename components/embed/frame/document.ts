import { defaults, type Forecast, type Scenario } from "@/lib/earnings";
import type { EmbedOptions } from "@/lib/share/embed-options";
import { oEmbedLinks } from "@/lib/share/oembed";
import { accentFor } from "../accent";
import { html, Markup } from "./markup";
import { answerHtml, fieldsHtml, pageHref, type Given } from "./view";

/** What the build made of frame.css and frame.ts. */
export interface FrameAssets {
  css: string;
  /** path of the script */
  script: string;
}

interface FrameProps {
  /** the whole address of the framed page */
  address: string;
  given: Given;
  forecast: Forecast;
  options: EmbedOptions;
  assets: FrameAssets;
}

/** The one stylesheet of a frame: what is always so, and then its own theme and accent. */
export function frameCss({ css }: FrameAssets, { theme, accent }: EmbedOptions): string {
  const scheme = theme === "auto" ? "" : `:root{color-scheme:${theme}}`;
  const { light, dark } = accent ? accentFor(accent) : {};
  return css + scheme + (light ? `:root{--color-rose:light-dark(${light},${dark})}` : "");
}

/** What the script is given, but for what a scenario says by default: it has that with it. */
function handedOver({ scenario, ...given }: Given): string {
  const said = Object.entries(scenario).filter(([key, value]) => value !== defaults[key as keyof Scenario]);
  return JSON.stringify({ ...given, scenario: Object.fromEntries(said) });
}

/** The framed page whole: it reads without its script, and fetches nothing but that. */
export function frameDocument({ address, given, forecast, options, assets }: FrameProps): string {
  const { scenario, locale, show } = given;
  const { headline, details } = answerHtml(scenario, forecast, given);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="${options.theme === "auto" ? "light dark" : options.theme}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        ${Object.entries(oEmbedLinks(address)).map(([type, href]) => html`<link rel="alternate" type="${type}" href="${href}" />`)}
        <title>What will my LIVE pay me? · Livetake</title>
        ${new Markup(`<style>${frameCss(assets, options)}</style>`)}
        <script src="${assets.script}" defer></script>
      </head>
      <body class="${options.size} ${options.ground}">
        <main aria-labelledby="question" data-given="${handedOver(given)}">
          <h1 id="question">What will my LIVE pay me?</h1>
          ${show.includes("fields") ? fieldsHtml(scenario, locale) : ""}
          <output aria-live="polite" aria-atomic="true">${headline}</output>
          <div id="details">${details}</div>
          <footer>
            <a href="${pageHref(scenario)}" target="_blank" rel="noopener">See what moves it and why</a>
            <span>An estimate by Livetake</span>
          </footer>
        </main>
      </body>
    </html>`.text;
}
