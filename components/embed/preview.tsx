"use client";

import { useEffect, useRef, useState } from "react";
import { Segmented } from "@/components/ui/choice";
import type { EmbedOptions } from "@/lib/share/embed-options";

const columns = [
  { value: "phone", label: "Phone" },
  { value: "column", label: "Column" },
  { value: "full", label: "Full width" },
] as const;
const widths = { phone: "min(390px, 100%)", column: "min(680px, 100%)", full: "100%" } as const;
const grounds = [
  { value: "light", label: "Light page" },
  { value: "dark", label: "Dark page" },
] as const;

/** How long one may go on typing before the preview starts anew. */
const DELAY_MS = 400;
const LEAST_HEIGHT = 320;

/** The very snippet, run in a page of its own as a blog would run it. */
export function Preview({ snippet, theme }: { snippet: string; theme: EmbedOptions["theme"] }) {
  const [column, setColumn] = useState<keyof typeof widths>("column");
  const [picked, setPicked] = useState<"light" | "dark">();
  const ground = picked ?? (theme === "dark" ? "dark" : "light");
  const [settled, setSettled] = useState(snippet);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(snippet), DELAY_MS);
    return () => clearTimeout(timer);
  }, [snippet]);

  const page = `<!doctype html><html lang="en" style="color-scheme:${ground};background:Canvas"><title>A page with the calculator</title><body style="margin:0;padding:16px;box-sizing:border-box">${settled}</body></html>`;

  return (
    <section aria-labelledby="preview" className="mt-10">
      <h2 id="preview" className="mb-2 font-semibold">
        What your readers see
      </h2>
      <div className="flex flex-wrap gap-2 noscript:hidden">
        <div className="w-72">
          <Segmented label="Width" value={column} options={columns} onChange={(value) => setColumn(value)} />
        </div>
        <div className="w-56">
          <Segmented label="Page" value={ground} options={grounds} onChange={(value) => setPicked(value)} />
        </div>
      </div>
      <div className="mt-3 overflow-hidden rounded-(--radius) border border-line" style={{ width: widths[column] }}>
        <Page key={page} text={page} scheme={ground} />
      </div>
    </section>
  );
}

/** A page as tall as what is in it. */
function Page({ text, scheme }: { text: string; scheme: string }) {
  const [height, setHeight] = useState(LEAST_HEIGHT);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const shown = frame.current;
    let observer: ResizeObserver | undefined;
    function follow() {
      const body = shown?.contentDocument?.body;
      if (!body || observer) return;
      observer = new ResizeObserver(() => setHeight(Math.max(LEAST_HEIGHT, body.offsetHeight)));
      observer.observe(body);
    }
    // The server's page may have loaded its frame before this runs.
    if (shown?.contentDocument?.title) follow();
    shown?.addEventListener("load", follow);
    return () => {
      shown?.removeEventListener("load", follow);
      observer?.disconnect();
    };
  }, []);

  return (
    // Our own snippet, as a page of its own would run it, and in no sandbox.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      ref={frame}
      title="Preview"
      srcDoc={text}
      className="block w-full"
      style={{ height, colorScheme: scheme }}
    />
  );
}
