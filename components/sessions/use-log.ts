"use client";

import { useEffect, useRef, useState } from "react";
import type { Log, LogStore, Outcome } from "@/lib/sessions/store";

type LogState = { is: "opening" } | ({ is: "open" } & Log) | { is: "closed"; reason: string };

/** What was done last, for as long as it can be undone, or why it was not. */
export type LastAction = { text: string; undo?: () => void };

/** The log on this device, following every change in this tab and others. The database comes when the page has loaded. */
export function useLog() {
  const [log, setLog] = useState<LogState>({ is: "opening" });
  const [last, setLast] = useState<LastAction>();
  const store = useRef<Promise<LogStore>>(undefined);

  useEffect(() => {
    let isGone = false;
    let unwatch = () => {};
    const opening = (store.current = import("@/lib/sessions/store").then(({ openLog }) => openLog()));
    const follow = async () => {
      const opened = await opening;
      if (isGone) return;
      unwatch = opened.watch(
        (next) => setLog({ is: "open", ...next }),
        (reason) => setLog({ is: "closed", reason }),
      );
    };
    void follow();
    return () => {
      isGone = true;
      unwatch();
      void opening.then((opened) => opened.close());
    };
  }, []);

  /** Does something to the log and offers to undo it. Answers whether it was done. */
  async function act(text: string, change: (store: LogStore) => Promise<Outcome>): Promise<boolean> {
    const outcome = await change(await store.current!);
    if (!outcome.ok) {
      setLast({ text: outcome.reason });
      return false;
    }
    const undo = async () => {
      const undone = await outcome.undo();
      setLast({ text: undone.ok ? `Undone: ${text}` : undone.reason });
    };
    setLast({ text, undo: () => void undo() });
    return true;
  }

  return { log, act, last, dismiss: () => setLast(undefined) };
}

export type Act = ReturnType<typeof useLog>["act"];
