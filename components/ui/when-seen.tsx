"use client";

import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from "react";

/**
 * A component whose code is fetched only when its place scrolls near the screen. The place is reserved, so nothing moves.
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
      // What is near the first screen waits for it to be complete.
      if (document.readyState === "complete") observe();
      else window.addEventListener("load", observe, { once: true });
      return () => {
        window.removeEventListener("load", observe);
        observer.disconnect();
      };
    }, []);
    return (
      <div ref={place} style={{ minHeight: height }}>
        {seen && (
          <Suspense>
            <Loaded {...props} />
          </Suspense>
        )}
      </div>
    );
  };
}
