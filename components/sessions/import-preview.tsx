"use client";

import { useEffect, useRef, useState } from "react";
import { Segmented } from "@/components/ui/choice";
import { Fold } from "@/components/ui/fold";
import type { Scenario } from "@/lib/earnings";
import { formatCount, formatCounted } from "@/lib/format";
import { findDuplicates, mergeDuplicates, type Duplicate } from "@/lib/sessions/duplicates";
import { mappingOf } from "@/lib/sessions/import/mapping";
import type { ImportPreview as Preview } from "@/lib/sessions/import/preview";
import { formatLocalDay, type Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import { openWorth } from "@/lib/sessions/worth";
import { ColumnMapper } from "./column-mapper";
import { CreatorMonths } from "./creator-months";
import { EarningUnitQuestion } from "./earning-unit-question";
import { FoundLives } from "./found-lives";
import { GiftSizes } from "./gift-sizes";
import type { Answers } from "./import-panel";
import { TimeZoneQuestion } from "./time-zone-question";

interface ImportPreviewProps {
  name: string;
  preview: Preview;
  answers: Answers;
  known: readonly Session[];
  scenario: Scenario;
  asOf: string;
  reader: Reader;
  onAnswer(answers: Answers): void;
  onSave(sessions: readonly Session[], replaces: readonly string[]): Promise<void>;
  onClose(): void;
}

const formats: Record<Preview["format"], string> = {
  "tiktok-export": "TikTok’s data download",
  table: "a table",
  backstage: "a Backstage export",
  "gift-log": "a log of gifts",
  backup: "a backup of this page",
  unknown: "nothing we can read",
};

const SHOWN = 5;

/** What a file holds, what of it is left out and why, and what must be asked, before anything is saved. */
export default function ImportPreview(props: ImportPreviewProps) {
  const { name, preview, answers, known, reader, onAnswer, onSave, onClose } = props;
  const { locale, timeZone } = reader;
  const { sessions, skipped, problems, needs } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current!.focus(), []);
  const duplicates = useDuplicates(sessions, known);
  const [onTwins, setOnTwins] = useState<"keep" | "merge">("keep");
  const [isSaving, setSaving] = useState(false);
  const [zone, setZone] = useState(answers.timeZone ?? "");
  const [columns, setColumns] = useState(preview.columns);
  const twins = new Set(duplicates?.map(({ found }) => found.id));
  const fresh = sessions.filter(({ id }) => !twins.has(id));
  const merged = onTwins === "merge" ? mergeDuplicates(duplicates ?? []) : [];
  const toSave = fresh.length + merged.length;
  const lives = (count: number) => formatCounted(count, "LIVE", locale);
  const canSave = toSave > 0 && needs.length === 0;
  const hasNewColumns = columns !== preview.columns;
  const unread = unreadAnswers(answers, zone, hasNewColumns);

  /** Whatever is answered, the file is read anew, so that what was chosen beside it is read by as well. */
  function answer(given: Answers) {
    onAnswer({
      ...(zone && { timeZone: zone }),
      ...(columns && hasNewColumns && { mapping: mappingOf(columns) }),
      ...given,
    });
  }

  async function save() {
    setSaving(true);
    const replaces = onTwins === "merge" ? (duplicates ?? []).map(({ known: { id } }) => id) : [];
    await onSave([...fresh, ...merged], replaces);
    setSaving(false);
  }

  const mapper = columns && (
    <ColumnMapper columns={columns} onChange={setColumns} onChoose={() => answer({ mapping: mappingOf(columns) })} />
  );

  return (
    <section aria-labelledby="preview" className="rounded-(--radius) border border-control p-4">
      <h3 id="preview" ref={heading} tabIndex={-1} className="mb-1.5 font-medium [overflow-wrap:anywhere]">
        {sessions.length > 0
          ? `${lives(sessions.length)} in ${name}`
          : needs.includes("columns")
            ? `Which column of ${name} is what?`
            : `No LIVEs to import in ${name}`}
      </h3>
      {preview.format !== "unknown" && (
        <p className="text-sm text-quiet">
          Read as {formats[preview.format]}
          {sessions.length > 0 && `, ${span(sessions, reader)}`}.
        </p>
      )}
      {problems.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-5 text-sm">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {needs.includes("earning-unit") && (
        <EarningUnitQuestion {...props} onAnswer={answer} worth={openWorth(props.scenario, props.asOf)} />
      )}
      {preview.format === "tiktok-export" && !needs.includes("earning-unit") && preview.earningUnit && (
        <p className="mt-2 text-sm">
          Earnings are read as {{ diamonds: "diamonds", coins: "coins", usd: "dollars" }[preview.earningUnit]}.{" "}
          <button type="button" className="link" onClick={() => answer({ earningUnit: undefined })}>
            Change
          </button>
        </p>
      )}
      {(needs.includes("time-zone") || answers.timeZone) && (
        <TimeZoneQuestion {...props} timeZone={timeZone} zone={zone} onZone={setZone} onAnswer={answer} />
      )}
      {preview.columns &&
        (needs.includes("columns") ? (
          mapper
        ) : (
          <Fold title="Columns" note={`${preview.columns.columns.filter(({ field }) => field).length} recognised`}>
            {mapper}
          </Fold>
        ))}
      {sessions.length > 0 && (
        <Fold title="The first of them" note={lives(Math.min(SHOWN, sessions.length))}>
          <FoundLives sessions={sessions.slice(0, SHOWN)} reader={reader} />
        </Fold>
      )}
      {preview.giftStats && <GiftSizes stats={preview.giftStats} locale={locale} />}
      {skipped.length > 0 && (
        <Fold title="Left out" note={formatCount(skipped.length, locale)}>
          <ul className="space-y-1 text-sm">
            {groupByReason(skipped).map(({ why, places }) => (
              <li key={why}>
                {formatCount(places.length, locale)}: {why} <span className="text-quiet">({shorten(places)})</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {twins.size > 0 && (
        <div className="mt-4 space-y-2">
          <p className="text-sm">
            {twins.size === 1 ? "1 of them is" : `${formatCount(twins.size, locale)} of them are`} in your log already.
          </p>
          <Segmented
            label="What is in your log already"
            value={onTwins}
            options={[
              { value: "keep", label: "Leave mine as it is" },
              { value: "merge", label: "Take the file’s figures" },
            ]}
            onChange={(choice) => setOnTwins(choice)}
          />
        </div>
      )}
      {preview.aggregates && <CreatorMonths months={preview.aggregates} locale={locale} />}
      {/* What is added is what was read, so it waits for what was chosen since. */}
      <p role="status" className={canSave && unread ? "mt-4 text-sm" : ""}>
        {canSave && unread}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        {canSave && (
          <button
            type="button"
            className="button border-ink font-medium disabled:opacity-40"
            disabled={isSaving || !duplicates || unread !== ""}
            onClick={() => void save()}
          >
            {isSaving ? "Saving" : `Add ${lives(toSave)}`}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {toSave > 0 ? "Cancel" : "Close"}
        </button>
      </div>
    </section>
  );
}

/** What was chosen and is not what the file was read by, and what to do; empty where there is nothing. */
function unreadAnswers({ timeZone }: Answers, zone: string, hasNewColumns: boolean): string {
  const readBy = timeZone?.replaceAll("_", " ");
  return [
    readBy &&
      zone !== timeZone &&
      `These times are still read by ${readBy}. Press “Use this zone”, or choose ${readBy} again.`,
    hasNewColumns && "The columns are still read as before. Press “Read it so”.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Which of these are in the log; undefined until it has been looked through. */
function useDuplicates(sessions: readonly Session[], known: readonly Session[]): Duplicate[] | undefined {
  const [answer, setAnswer] = useState<{ of: readonly Session[]; in: readonly Session[]; duplicates: Duplicate[] }>();
  useEffect(() => {
    let isStale = false;
    void findDuplicates(sessions, known).then(
      (duplicates) => isStale || setAnswer({ of: sessions, in: known, duplicates }),
    );
    return () => {
      isStale = true;
    };
  }, [sessions, known]);
  return answer?.of === sessions && answer.in === known ? answer.duplicates : undefined;
}

function span(sessions: readonly Session[], reader: Reader): string {
  let [first, last] = [sessions[0].start, sessions[0].start];
  for (const { start } of sessions) {
    if (start < first) first = start;
    if (start > last) last = start;
  }
  return first === last
    ? `of ${formatLocalDay(first, reader)}`
    : `${formatLocalDay(first, reader)} to ${formatLocalDay(last, reader)}`;
}

function groupByReason(skipped: Preview["skipped"]): { why: string; places: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { where, why } of skipped) groups.set(why, [...(groups.get(why) ?? []), where]);
  return [...groups].map(([why, places]) => ({ why, places })).sort((a, b) => b.places.length - a.places.length);
}

function shorten(places: readonly string[]): string {
  return places.length <= 4 ? places.join(", ") : `${places.slice(0, 3).join(", ")} …`;
}
