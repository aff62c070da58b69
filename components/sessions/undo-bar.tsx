import type { LastAction } from "./use-log";

/** What was done last, with its way back. It stays until it is dismissed or something else is done. */
export function UndoBar({ last, onDismiss }: { last?: LastAction; onDismiss(): void }) {
  return (
    <div
      role="status"
      className={
        last
          ? "fixed inset-x-3 bottom-3 z-20 mx-auto flex max-w-xl items-center gap-4 rounded-(--radius) border border-control bg-raised px-4 py-1 shadow-(--shadow-float) print:hidden"
          : ""
      }
    >
      {last && (
        <>
          <span className="min-w-0 flex-1 py-2 text-sm [overflow-wrap:anywhere]">{last.text}</span>
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
