"use client";
"use no memo";

import { createElement, lazy, useSyncExternalStore, type ComponentType } from "react";

/** A component that is fetched when it is first drawn; `again` asks once more for one that did not arrive. */
export type Fetched<P> = ComponentType<P> & { again(): void };

/**
 * A component whose code is fetched when it is first drawn, inside a Suspense. Where the code does not arrive, a sentence in
 * its place says so and offers to try again; the page around it goes on.
 *
 * @param load the dynamic import of its module
 */
export function fetched<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): Fetched<P> {
  let hasFailed = false;
  const miss = (error: unknown): { default: ComponentType<P> } => {
    hasFailed = true;
    // It may be no bad connection but a fault in the code.
    reportError(error);
    return { default: Missing };
  };
  const ask = () => lazy(() => load().catch(miss));
  let Part = ask();
  const places = new Set<() => void>();
  const watch = (redraw: () => void) => {
    places.add(redraw);
    return () => places.delete(redraw);
  };
  const current = () => Part;

  function again() {
    if (!hasFailed) return;
    hasFailed = false;
    Part = ask();
    places.forEach((redraw) => redraw());
  }

  function Missing() {
    return <Unfetched onRetry={again} />;
  }

  const Place = (props: P) => createElement(useSyncExternalStore(watch, current, current), props);
  return Object.assign(Place, { again });
}

/** Where what reads the page's address could not be fetched: a reload asks again. */
export function UnreadAddress() {
  return <Unfetched what="What this link asks" onRetry={() => window.location.reload()} />;
}

/** Where something could not be fetched: a part of the page, unless `what` says otherwise. */
export function Unfetched({ what = "This part", onRetry }: { what?: string; onRetry?: () => void }) {
  return (
    <p role={onRetry ? "status" : "alert"} data-unfetched className="text-sm">
      {what} could not be fetched. Check your connection, then try again.{" "}
      {onRetry && (
        <button type="button" className="link min-h-11" onClick={onRetry}>
          Try again
        </button>
      )}
    </p>
  );
}
