"use client";

import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

/** A modal that is open while it is mounted; the browser keeps the focus in it and gives it back. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    if (!shown.open) shown.showModal();
    // Taken away while it is open, it would not give the focus back.
    return () => shown.close();
  }, []);
  // A click beside the dialog closes it, for the pointer alone: the keyboard has Escape.
  /* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      // In development React shows it, closes it and shows it again; the one closing is told when it is open.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      className="m-auto max-h-[calc(100dvh-2rem)] scroll-pt-16 w-[min(36rem,calc(100vw-2rem))] overscroll-contain rounded-(--radius) border border-line bg-raised text-ink shadow-(--shadow-float) backdrop:bg-scan-ink/50 print:hidden"
    >
      <div className="px-4 pb-5 sm:px-6">
        <div className="sticky top-0 z-10 -mx-4 flex items-center justify-between gap-2 bg-raised px-4 py-1 sm:-mx-6 sm:px-6">
          <h2 id={id} className="text-heading font-semibold wrap-anywhere">
            {title}
          </h2>
          <button type="button" className="link min-h-11 text-sm" onClick={() => dialog.current!.close()}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
