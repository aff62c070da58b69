"use client";

import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from "react";

/**
 * A component whose code is fetched only when its place scrolls near the screen, or somebody walks by keyboard, who would
 * step over an empty place without scrolling to it. Until it is there its place is reserved, so that little moves; where there
 * are no scripts it never comes, and no place is kept.
 *
 * @param load the dynamic import of its module
 */
export function whenSeen<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  height: number,
): ComponentType<P> {
  const Loaded = lazy(load);
  return function WhenSeen(props: P) {
    const place = useRef<HTMLDivElement>(null);
    const [seen, setSeen] = useState(false);
    useEffect(() => {
      const observer = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
        { rootMargin: "200px" },
      );
      const observe = () => observer.observe(place.current!);
      const onKey = ({ key }: KeyboardEvent) => key === "Tab" && setSeen(true);
      document.addEventListener("keydown", onKey);
      // What is near the first screen waits for it to be complete.
      if (document.readyState === "complete") observe();
      else window.addEventListener("load", observe, { once: true });
      return () => {
        window.removeEventListener("load", observe);
        document.removeEventListener("keydown", onKey);
        observer.disconnect();
      };
    }, []);
    const reserved = <div className="noscript:hidden" style={{ height }} />;
    return (
      <div ref={place}>
        <Suspense fallback={reserved}>{seen ? <Loaded {...props} /> : reserved}</Suspense>
      </div>
    );
  };
}
