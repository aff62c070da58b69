"use client";
"use no memo";

import { lazy, useSyncExternalStore, type ComponentType } from "react";

/**
 * A component whose code is fetched when it is first drawn, inside a Suspense. Where the code does not arrive, a sentence in
 * its place says so and offers to try again; the page around it goes on.
 *
 * @param load the dynamic import of its module
 */
export function fetched<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const ask = () => lazy(() => load().catch((): { default: ComponentType<P> } => ({ default: Missing })));
  let Part = ask();
  const places = new Set<() => void>();
  const watch = (redraw: () => void) => {
    places.add(redraw);
    return () => places.delete(redraw);
  };
  const current = () => Part;

  function Missing() {
    function retry() {
      Part = ask();
      places.forEach((redraw) => redraw());
    }
    return <Unfetched onRetry={retry} />;
  }
  return function Fetched(props: P) {
    const Current = useSyncExternalStore(watch, current, current);
    return <Current {...props} />;
  };
}

/** Where a part of the page could not be fetched. */
export function Unfetched({ onRetry }: { onRetry?: () => void }) {
  return (
    <p role="alert" data-unfetched className="text-sm">
      This part could not be fetched. Check your connection, then try again.{" "}
      {onRetry && (
        <button type="button" className="link min-h-11" onClick={onRetry}>
          Try again
        </button>
      )}
    </p>
  );
}
