"use client";

import { memo, startTransition, useEffect, useState, type ComponentType } from "react";

/** A chart draws itself again on the frame after it was told; by then the next part has its turn. */
const PAUSE_MS = 34;

let lastTurn = Promise.resolve();

/**
 * A part that is costly to draw and follows what is edited elsewhere. Parts that change together are drawn one after another,
 * so that none of them holds the page up together with the others.
 */
export function inTurn<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  // Until its turn comes nothing changes for it, however often what it follows is drawn.
  const Still = memo(Part);
  return function InTurn(props: P) {
    const [shown, setShown] = useState(props);
    useEffect(() => {
      let isLast = true;
      async function follow(before: Promise<void>) {
        await before;
        if (isLast) await new Promise((go) => setTimeout(go, PAUSE_MS));
        if (isLast) startTransition(() => setShown(props));
      }
      lastTurn = follow(lastTurn);
      return () => void (isLast = false);
    }, [props]);
    return <Still {...shown} />;
  };
}
