"use client";
"use no memo";

import { useEffect, useEffectEvent } from "react";

/**
 * Fetches what answers edits once a hand or the keyboard comes near, and has it answer something: its first reckoning
 * tabulates and compiles, and done then, no edit waits for it. Nor does one that comes before that.
 *
 * @param reckonings each in a task of its own, so that what the hand does meanwhile does not wait for all of them
 */
export function useWhenNear<Engine>(
  fetch: () => Promise<Engine>,
  reckonings: readonly ((engine: Engine) => void)[],
  isEdited: boolean,
): void {
  const reckon = useEffectEvent((engine: Engine, part: number) => {
    if (!isEdited) reckonings[part](engine);
  });
  // What does not arrive is missed by the edit that needs it.
  const act = useEffectEvent(() => {
    fetch().then(
      (engine) => reckonings.forEach((_, part) => setTimeout(() => reckon(engine, part))),
      () => {},
    );
  });
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
