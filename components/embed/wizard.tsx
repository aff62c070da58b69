"use client";

import { useEffect, useState } from "react";
import { Inputs } from "@/components/scenario/inputs";
import { asksAnother, type Answered } from "@/components/scenario/use-link";
import { UnreadAddress } from "@/components/ui/fetched";
import { parseEmbedOptions, type EmbedOptions } from "@/lib/share/embed-options";
import type { Link } from "@/lib/share/open-link";
import { snippetsOf, type SnippetKind } from "@/lib/share/snippets";
import { formatQuery } from "@/lib/share/write-query";
import { Looks } from "./looks";
import { Preview } from "./preview";
import { Snippets } from "./snippets";

interface WizardProps {
  origin: string;
  /** what a link to this page brings along */
  initial: Pick<Link, "scenario" | "gifts"> & Answered & { options: EmbedOptions };
  locale: string;
}

/** Chooses what an embed starts from and how it looks, shows it, and hands over what to paste. */
export function Wizard({ origin, initial, locale }: WizardProps) {
  const [{ scenario, gifts }, setLink] = useState<Pick<Link, "scenario" | "gifts">>(initial);
  const [options, setOptions] = useState(initial.options);
  const [isUnread, setUnread] = useState(false);
  const [width, setWidth] = useState<number>();
  const [kind, setKind] = useState<SnippetKind>("html");
  useEffect(() => {
    async function read() {
      const { openLink } = await import("@/lib/share/open-link");
      const query = new URLSearchParams(window.location.search);
      // Whoever has edited meanwhile keeps what they see.
      setLink((now) => (now === initial ? openLink(query) : now));
      setOptions((now) => (now === initial.options ? parseEmbedOptions(query) : now));
    }
    if (asksAnother(initial.answered)) read().catch(() => setUnread(true));
  }, [initial]);
  const snippets = snippetsOf({ origin, scenario, options, width });
  return (
    <>
      <h1 className="pt-3 text-heading font-semibold sm:pt-5">Put the calculator on your page</h1>
      <p className="mt-1 max-w-(--measure) text-quiet">
        One paste, your colours, no cookies. Your readers change the figures; nothing they enter leaves their device.
      </p>
      {isUnread && <UnreadAddress />}
      <noscript>
        <p className="mt-4 max-w-(--measure)">
          How it looks is chosen with JavaScript. What it starts from is set{" "}
          <a className="link" href={`/?${formatQuery(scenario)}`}>
            in the estimator
          </a>
          ; its Embed link brings that here. What stands below can be pasted as it is.
        </p>
      </noscript>
      <div className="mt-6 grid gap-x-14 gap-y-8 lg:grid-cols-[400px_1fr] noscript:hidden">
        <section aria-labelledby="start" className="min-w-0">
          <h2 id="start" className="mb-2 font-semibold">
            What it starts from
          </h2>
          <Inputs
            scenario={scenario}
            gifts={gifts}
            update={(change) => setLink((now) => ({ ...now, scenario: { ...now.scenario, ...change } }))}
            locale={locale}
          />
          <p className="mt-2 text-sm text-quiet">
            Currency, programme and the rest are set{" "}
            <a className="link" href={`/?${formatQuery(scenario)}`}>
              in the estimator
            </a>
            ; its Embed link brings them here.
          </p>
        </section>
        <section aria-labelledby="looks" className="min-w-0">
          <h2 id="looks" className="mb-2 font-semibold">
            How it looks
          </h2>
          <Looks
            options={options}
            width={width}
            locale={locale}
            onChange={(change) => setOptions((now) => ({ ...now, ...change }))}
            onWidth={setWidth}
          />
        </section>
      </div>
      <Preview snippet={snippets[kind === "script" ? "script" : "html"]} theme={options.theme} />
      <Snippets snippets={snippets} kind={kind} onKind={setKind} />
    </>
  );
}
