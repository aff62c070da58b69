"use client";

import { useId, useRef, useState } from "react";
import { Segmented } from "@/components/ui/choice";
import { copyText } from "@/components/ui/copy-text";
import type { SnippetKind } from "@/lib/share/snippets";

interface SnippetsProps {
  snippets: Record<SnippetKind, string>;
  kind: SnippetKind;
  onKind(kind: SnippetKind): void;
}

const kinds = [
  { value: "html", label: "HTML" },
  { value: "script", label: "Script" },
  { value: "wordpress", label: "WordPress" },
  { value: "react", label: "React" },
  { value: "link", label: "Notion, others" },
] as const;

const notes: Record<SnippetKind, string> = {
  html: "For any HTML block: Ghost, Squarespace, Wix, Webflow, Blogger. Works where scripts are refused; its height is a good guess.",
  script:
    "Where scripts are allowed: the calculator takes exactly the height it needs, and a plain link stands in until it is there.",
  wordpress:
    "Paste the link on a line of its own: WordPress turns it into the calculator. No plugin and no HTML rights needed.",
  react: "For React and MDX, with or without server rendering. In plain HTML inside MDX, use the script.",
  link: "Notion, Medium, Substack and chats allow no frames of strangers: paste the link, and they show its card.",
};

/** What to paste, for each kind of page. */
export function Snippets({ snippets, kind, onKind }: SnippetsProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ code: string; done: boolean }>();
  const code = snippets[kind];
  const said = copied?.code === code ? (copied.done ? "Copied." : "Selected: press and hold, then choose Copy.") : "";

  function copy() {
    if (field.current) void copyText(field.current).then((done) => setCopied({ code, done }));
  }

  return (
    <section aria-labelledby={`${id}-heading`} className="mt-10">
      <h2 id={`${id}-heading`} className="mb-2 font-semibold">
        Paste this
      </h2>
      <div className="max-w-[40rem] noscript:hidden">
        <Segmented label="Where to?" value={kind} options={kinds} onChange={onKind} />
      </div>
      <p id={`${id}-note`} className="mt-2 max-w-(--measure) text-sm text-quiet">
        {notes[kind]}
      </p>
      <textarea
        ref={field}
        readOnly
        rows={code.length > 120 ? 5 : 2}
        className="control mt-2 block w-full resize-y py-2 font-mono text-sm break-all"
        aria-label="What to paste"
        aria-describedby={`${id}-note`}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <div className="mt-2 flex items-center gap-3">
        <button type="button" className="button" onClick={copy}>
          Copy
        </button>
        <span role="status" className="text-sm">
          {said}
        </span>
      </div>
    </section>
  );
}
