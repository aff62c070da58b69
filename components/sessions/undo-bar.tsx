import { useEffect } from "react";
import type { LastAction } from "./use-log";

/**
 * What was done last, with its way back. It stays until it is dismissed or something else is done, at the bottom of the
 * window; the stylesheet keeps what has the focus, and the end of the page, clear of it.
 */
export function UndoBar({ last, onDismiss }: { last?: LastAction; onDismiss(): void }) {
  const isShown = last !== undefined;
  useEffect(() => {
    // Found out by the stylesheet itself, with `:has`, every edit of every page would take a quarter longer.
    const { dataset } = document.documentElement;
    if (isShown) dataset.undo = "";
    return () => void delete dataset.undo;
  }, [isShown]);
  return (
    <div
      className={
        last
          ? "undo-bar mx-auto flex max-w-xl items-center gap-4 rounded-(--radius) border border-control bg-raised px-4 py-1 shadow-(--shadow-float) print:hidden"
          : ""
      }
    >
      <span role="status" className={last ? "min-w-0 flex-1 py-2 text-sm [overflow-wrap:anywhere]" : ""}>
        {last?.text}
      </span>
      {last && (
        <>
          {last.undo && (
            <button type="button" className="link min-h-11 font-medium" onClick={last.undo}>
              Undo
            </button>
          )}
          <button type="button" className="link min-h-11 text-sm" onClick={onDismiss}>
            Close
          </button>
        </>
      )}
    </div>
  );
}
