"use client";

import { memo, startTransition, useEffect, useEffectEvent, useRef, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";

/** A chart draws itself again on the frame after it was told; by then the next part has its turn. */
const PAUSE_MS = 34;
/** What is out of sight waits until the hand rests. */
const REST_MS = 1_000;
/** What scrolling brings in next is as good as seen. */
const NEAR = "200px";

let lastTurn = Promise.resolve();

/**
 * A part that is costly to draw and follows what is edited elsewhere. Parts that change together are drawn one after another,
 * so that none of them holds the page up together with the others; those out of sight only when nothing more is edited, or
 * they come to sight.
 */
export function inTurn<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  // Until its turn comes nothing changes for it, however often what it follows is drawn.
  const Still = memo(Part);
  return function InTurn(props: P) {
    const [shown, setShown] = useState(props);
    const [isSeen, setSeen] = useState(false);
    const place = useRef<HTMLDivElement>(null);
    const isCurrent = shown === props;
    // No time passes while a page is printed.
    const onPrint = useEffectEvent(() => flushSync(() => setShown(props)));
    useEffect(() => {
      const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting), {
        rootMargin: NEAR,
      });
      observer.observe(place.current!);
      const print = () => onPrint();
      window.addEventListener("beforeprint", print);
      return () => {
        observer.disconnect();
        window.removeEventListener("beforeprint", print);
      };
    }, []);
    useEffect(() => {
      if (isCurrent) return;
      let isLast = true;
      async function follow(before: Promise<void>) {
        await before;
        if (isLast) await new Promise((go) => setTimeout(go, PAUSE_MS));
        if (isLast) startTransition(() => setShown(props));
      }
      const rest = setTimeout(() => void (lastTurn = follow(lastTurn)), isSeen ? 0 : REST_MS);
      return () => {
        isLast = false;
        clearTimeout(rest);
      };
    }, [props, isCurrent, isSeen]);
    return (
      <div ref={place}>
        <Still {...shown} />
      </div>
    );
  };
}
