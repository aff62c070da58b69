"use client";

import { useEffect, useRef, useState } from "react";
import { whenLogged } from "@/lib/sessions/has-log";
import type { Log, LogStore, Outcome } from "@/lib/sessions/store";

type LogState = { is: "opening" } | ({ is: "open" } & Log) | { is: "closed"; reason: string };

/** What was done last and can be undone, or why it was not done. */
export type LastAction = { text: string; undo?: () => void };

/** What was done, each with its way back. */
type Done = { text: string; undo: () => Promise<Outcome> };

const UNFETCHED = "The part of this page that keeps your log did not arrive. Check your connection, then try again.";

/** Opens the log and tells what it holds, now and after every change. Undefined, and told, where its code cannot be had. */
async function follow(tell: (log: LogState) => void): Promise<{ store: LogStore; close(): void } | undefined> {
  try {
    const { openLog } = await import("@/lib/sessions/store");
    const store = openLog();
    const unwatch = store.watch(
      (log) => tell({ is: "open", ...log }),
      (reason) => tell({ is: "closed", reason }),
    );
    return {
      store,
      close() {
        unwatch();
        store.close();
      },
    };
  } catch {
    tell({ is: "closed", reason: UNFETCHED });
    return undefined;
  }
}

/**
 * The log on this device, following every change in this tab and others. What opens it is fetched where there is a log,
 * or once something is done to it; `prepare` fetches it ahead.
 */
export function useLog() {
  const [log, setLog] = useState<LogState>({ is: "opening" });
  const [last, setLast] = useState<LastAction>();
  const done = useRef<Done[]>([]);
  const isTakingBack = useRef(false);
  const followed = useRef<ReturnType<typeof follow>>(undefined);

  useEffect(() => {
    const stop = whenLogged(
      () => void (followed.current ??= follow(setLog)),
      () => setLog({ is: "open", sessions: [], imports: [], unreadable: 0 }),
    );
    return () => {
      stop();
      void followed.current?.then((opened) => opened?.close());
      followed.current = undefined;
    };
  }, []);

  /** Does something to the log and offers to undo it. Answers whether it was done. */
  async function act(text: string, change: (store: LogStore) => Promise<Outcome>): Promise<boolean> {
    const opened = await (followed.current ??= follow(setLog));
    if (!opened) followed.current = undefined;
    const outcome = opened ? await change(opened.store) : ({ ok: false, reason: UNFETCHED } as const);
    if (!outcome.ok) {
      setLast({ text: outcome.reason });
      return false;
    }
    done.current.push({ text, undo: outcome.undo });
    setLast({ text, undo });
    return true;
  }

  /** Takes back what was done last, and offers what was done before it. */
  async function takeBack() {
    // Pressed twice, it takes back one thing.
    if (isTakingBack.current) return;
    isTakingBack.current = true;
    const { text, undo: back } = done.current.pop()!;
    const undone = await back();
    isTakingBack.current = false;
    const before = done.current.at(-1);
    if (!undone.ok) setLast({ text: undone.reason });
    else if (before) setLast({ text: `Undone: ${text}. Before that: ${before.text}`, undo });
    else setLast({ text: `Undone: ${text}` });
  }
  const undo = () => void takeBack();

  function dismiss() {
    done.current = [];
    setLast(undefined);
  }

  const prepare = () => void import("@/lib/sessions/store").catch(() => {});
  /** Takes what was done last out of sight, where something else was refused; it can be undone after what comes next. */
  const hush = () => setLast(undefined);

  return { log, act, last, prepare, dismiss, hush };
}

export type Act = ReturnType<typeof useLog>["act"];
