"use client";
"use no memo";

import { Suspense, useEffect, useRef, useState, type ComponentType } from "react";
import { fetched } from "./fetched";

/** What is further down and not fetched yet, each with how to show it all the same. */
const unseen = new Set<() => Promise<unknown>>();

/** Shows every part of the page, seen or not. Resolves when they stand on it, or it says there that one cannot be had. */
export async function showAll(): Promise<void> {
  await Promise.all([...unseen].map((show) => show()));
  while (document.querySelector("[data-awaited]")) await new Promise(requestAnimationFrame);
}

/**
 * A component whose code is fetched only when its place scrolls near the screen, or somebody walks by keyboard, who would
 * step over an empty place without scrolling to it. Until it is there its place is reserved, so that little moves; on paper and
 * where there are no scripts it never comes, and no place is kept.
 *
 * @param load the dynamic import of its module
 * @param title what a screen reader finds in its place: going there scrolls it near
 */
export function whenSeen<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  height: number,
  title?: string,
): ComponentType<P> {
  const Loaded = fetched(load);
  return function WhenSeen(props: P) {
    const place = useRef<HTMLDivElement>(null);
    const [seen, setSeen] = useState(false);
    useEffect(() => {
      let isShown = false;
      const show = () => {
        // Told again what it knows, a component that is drawn in transitions alone would keep each telling.
        if (!isShown) setSeen(true);
        isShown = true;
        Loaded.again();
        return load().catch(() => {});
      };
      unseen.add(show);
      const onKey = ({ key }: KeyboardEvent) => key === "Tab" && void show();
      document.addEventListener("keydown", onKey);
      // Paper does not wait for code: what is missing from it comes after, so that it is there when one prints once more.
      const onPrint = () => void show();
      window.addEventListener("beforeprint", onPrint);
      const observer = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void show(),
        { rootMargin: "200px" },
      );
      const observe = () => observer.observe(place.current!);
      // What is near the first screen waits for it to be complete.
      if (document.readyState === "complete") observe();
      else window.addEventListener("load", observe, { once: true });
      return () => {
        unseen.delete(show);
        window.removeEventListener("load", observe);
        document.removeEventListener("keydown", onKey);
        window.removeEventListener("beforeprint", onPrint);
        observer.disconnect();
      };
    }, []);
    const reserved = (
      <div data-awaited className="print:hidden noscript:hidden" style={{ height }}>
        {title && <h2 className="sr-only">{title}</h2>}
      </div>
    );
    return (
      <div ref={place} data-late>
        <Suspense fallback={reserved}>{seen ? <Loaded {...props} /> : reserved}</Suspense>
      </div>
    );
  };
}
