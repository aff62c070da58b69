"use client";
"use no memo";

import { useEffect, useEffectEvent } from "react";

/**
 * Does something once when a hand or the keyboard comes near. The first reckoning of a page tabulates and compiles: done
 * then, no edit waits for it.
 */
export function useWhenNear(task: () => void): void {
  const act = useEffectEvent(task);
  useEffect(() => {
    const events = ["pointerover", "focusin"] as const;
    const heard = new AbortController();
    const onNear = () => {
      heard.abort();
      setTimeout(act);
    };
    for (const event of events) document.addEventListener(event, onNear, { signal: heard.signal });
    return () => heard.abort();
  }, []);
}
