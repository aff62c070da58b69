"use client";

import { Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { asksAnother, type Answered } from "@/components/scenario/use-link";
import { fetched, UnreadAddress } from "@/components/ui/fetched";
import type { Scenario } from "@/lib/earnings";
import type { Entry } from "@/lib/sessions/entry";
import { formatLocalDay, writeLocalTime } from "@/lib/sessions/local-time";
import { sampleSessions } from "@/lib/sessions/sample";
import type { Session } from "@/lib/sessions/session";
import { Backup } from "./backup";
import { EditDialog } from "./edit-dialog";
import { DRAFT, EntryForm } from "./entry-form";
import { ImportPanel } from "./import-panel";
import { UndoBar } from "./undo-bar";
import { useLessons } from "@/components/scenario/use-lessons";
import { useLog } from "./use-log";
import { useTimeZone } from "@/components/ui/use-time-zone";
import { Welcome } from "./welcome";

const NextLive = fetched(() => import("./next-live"));
const LogReport = fetched(() => import("./log-report"));

interface MyLivesProps extends Answered {
  /** the payout terms and the date by which the log is read */
  terms: Scenario;
  asOf: string;
  locale: string;
}

const nothing: readonly Session[] = [];

/** The page of one's own LIVEs: logged or imported on the left, what they teach on the right and below. */
export function MyLives({ terms, answered, asOf, locale }: MyLivesProps) {
  const [scenario, setScenario] = useState(terms);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!asksAnother(answered)) return;
    const query = new URLSearchParams(window.location.search);
    void import("@/lib/share/read-query").then(
      ({ parseQuery }) => setScenario(parseQuery(query).scenario),
      () => setFailed(true),
    );
  }, [answered]);
  const { log, act, last, prepare, dismiss, hush } = useLog();
  const zone = useTimeZone();
  const timeZone = zone ?? "UTC";
  // The same while nothing of it changes, so that no row of the log is drawn again for it.
  const reader = useMemo(() => ({ locale, timeZone }), [locale, timeZone]);
  const [sample, setSample] = useState<readonly Session[]>();
  const [edited, setEdited] = useState<Session>();
  const own = log.is === "open" ? log.sessions : nothing;
  // What LIVEs teach follows when the browser has painted that they are logged.
  const shownSample = useDeferredValue(sample);
  const shownOwn = useDeferredValue(own);
  const sessions = shownSample ?? shownOwn;
  const { calibration, isAwaited, isLearning, proof } = useLessons({ sessions, scenario, asOf, wantsProof: true });

  const save = (text: string, opened?: Session) => async (session: Session) => {
    setSample(undefined);
    const saved = await act(`${text}: ${formatLocalDay(session.start, reader)}`, (store) =>
      store.save(session, opened),
    );
    if (saved) setEdited(undefined);
    return saved;
  };

  async function remove(session: Session) {
    const text = `LIVE deleted: ${formatLocalDay(session.start, reader)}`;
    if (await act(text, (store) => store.remove(session))) setEdited(undefined);
  }

  return (
    <>
      <h1 className="pt-3 text-heading font-semibold sm:pt-5">My LIVEs</h1>
      <p className="max-w-(--measure) pb-4 text-pretty text-quiet">
        Your own LIVEs make the estimate yours. They stay on this device, and no link holds them.
      </p>
      {hasFailed && <UnreadAddress />}
      <div
        className="grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-[400px_minmax(0,1fr)] lg:grid-rows-[auto_1fr]"
        onFocus={prepare}
      >
        <section aria-labelledby="add" className="noscript:hidden">
          <h2 id="add" className="mb-2 font-semibold">
            Add a LIVE
          </h2>
          <EntryForm
            name="Add a LIVE"
            initial={suggestEntry(own.at(-1), zone)}
            reader={reader}
            submit="Add LIVE"
            memory={DRAFT}
            onSubmit={save("LIVE added")}
            onRefusal={hush}
          />
          <UndoBar last={last} onDismiss={dismiss} />
        </section>
        <div className="min-h-[26rem] min-w-0 lg:row-span-2">
          {log.is === "closed" && (
            <p role="alert" className="mb-4 rounded-(--radius) border border-control p-3 text-sm">
              {log.reason}
            </p>
          )}
          {sample && (
            <p className="mb-4 flex flex-wrap items-center gap-x-4 rounded-(--radius) border border-control px-3 py-1 text-sm">
              <span>You are looking at made-up LIVEs. They are not stored.</span>
              <button type="button" className="link min-h-11 font-medium" onClick={() => setSample(undefined)}>
                Remove them
              </button>
            </p>
          )}
          {sessions.length > 0 ? (
            <Suspense>
              <NextLive
                {...{ sessions, scenario, asOf, calibration, isAwaited, isLearning, locale }}
                isSample={shownSample !== undefined}
              />
            </Suspense>
          ) : (
            <Welcome
              isOpening={log.is === "opening" || own.length > 0}
              onSample={() => setSample(sampleSessions(new Date().toISOString(), timeZone))}
            />
          )}
        </div>
        <section aria-labelledby="import" className="noscript:hidden">
          <h2 id="import" className="mb-2 font-semibold">
            Bring in what you have
          </h2>
          <ImportPanel
            known={own}
            act={(text, change) => {
              setSample(undefined);
              return act(text, change);
            }}
            scenario={scenario}
            asOf={asOf}
            reader={reader}
          />
        </section>
      </div>
      {sessions.length > 0 && (
        <Suspense>
          <LogReport
            {...{ sessions, scenario, asOf, calibration, proof }}
            reader={reader}
            onEdit={shownSample ? undefined : setEdited}
          />
        </Suspense>
      )}
      {log.is === "open" && log.sessions.length + log.imports.length + log.unreadable > 0 && (
        <Backup log={log} act={act} reader={reader} />
      )}
      {edited && (
        <EditDialog
          {...{ edited, reader, last }}
          onSave={save("LIVE changed", edited)}
          onDelete={() => remove(edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
      <noscript>
        <p className="mt-6">The log lives in your browser and needs JavaScript.</p>
      </noscript>
    </>
  );
}

const empty: Entry = { start: "", minutes: "", viewers: "", diamonds: "", money: "", coins: "", note: "", tags: [] };
const DAY = 86_400_000;

/** When the next LIVE to be logged probably began: at the hour of the last one, today or yesterday. */
function suggestEntry(last: Session | undefined, timeZone: string | undefined): Entry {
  if (!timeZone) return empty;
  const now = Date.now();
  if (!last) return { ...empty, start: writeLocalTime(now - 90 * 60_000, timeZone) };
  const hour = writeLocalTime(last.start, timeZone).slice(10);
  const today = `${writeLocalTime(now, timeZone).slice(0, 10)}${hour}`;
  const start =
    today <= writeLocalTime(now, timeZone) ? today : `${writeLocalTime(now - DAY, timeZone).slice(0, 10)}${hour}`;
  return { ...empty, start };
}
