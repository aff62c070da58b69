"use client";

import { useId, useState, type ReactNode } from "react";
import { questionOf } from "@/lib/describe";
import type { Scenario } from "@/lib/earnings";
import { formatCounted } from "@/lib/format";
import type { Kept } from "@/lib/keep/kept";
import type { Keepings } from "@/lib/keep/store";
import { parseQuery } from "@/lib/share/read-query";

interface KeptListProps extends Keepings {
  locale: string;
  /** what one may do with an entry */
  renderActions(item: Kept, scenario: Scenario): ReactNode;
}

/** Kept scenarios, the newest first, found by any word of their name or figures. */
export function KeptList({ kept, unreadable, locale, renderActions }: KeptListProps) {
  const id = useId();
  const [wanted, setWanted] = useState("");
  const words = plain(wanted).split(/\s+/);
  const entries = kept
    .map((item) => {
      const { scenario } = parseQuery(new URLSearchParams(item.query));
      return { item, scenario, question: questionOf(scenario, locale) };
    })
    .filter(({ item, question }) => words.every((word) => plain(`${item.name} ${question}`).includes(word)));
  const damaged = unreadable > 0 && (
    <p className="mt-2 text-sm">
      {formatCounted(unreadable, "record", locale)} kept here {unreadable === 1 ? "is" : "are"} damaged and left out.
    </p>
  );
  if (kept.length === 0) return damaged || <p className="text-sm text-quiet">Nothing is kept here yet.</p>;
  return (
    <>
      <label htmlFor={id} className="sr-only">
        Search what you keep
      </label>
      <input
        id={id}
        type="search"
        className="control w-full"
        placeholder="Search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="mt-1" aria-label="Kept scenarios">
        {entries.map(({ item, scenario, question }) => (
          <li key={`${item.name} ${item.query}`} className="border-b border-line py-2">
            <p className="font-medium break-words">{item.name}</p>
            {question !== item.name && <p className="text-sm text-quiet">{question}</p>}
            <div className="flex flex-wrap gap-x-4 text-sm">{renderActions(item, scenario)}</div>
          </li>
        ))}
      </ul>
      <p role="status" className={entries.length === 0 ? "mt-2 text-sm text-quiet" : ""}>
        {entries.length === 0 && "Nothing kept here has these words."}
      </p>
      {damaged}
    </>
  );
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
