"use client";

import { useId, useRef, type ReactNode } from "react";
import { copyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import { useSaid } from "@/components/ui/use-said";
import { fitsQr, tooLong } from "@/lib/share/link-length";
import { QrCode } from "./qr-code";

interface ShareDialogProps {
  title: string;
  /** what goes with the link where an app takes words too */
  text: string;
  link: string;
  /** what to drop, should the link be too long */
  largest: string;
  /** what is given away in their place, where own LIVEs answer on the page */
  instead?: string;
  onClose(): void;
  children?: ReactNode;
}

/** One link in every way a browser lets it out: its own share sheet, the clipboard, a field to copy by hand, a QR code. */
export function ShareDialog({ title, text, link, largest, instead, onClose, children }: ShareDialogProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useSaid();
  const problem = tooLong(link, largest);

  async function send() {
    try {
      await navigator.share({ title: "Livetake", text, url: link });
    } catch (error) {
      // Closing the sheet is an answer too; anything else means that there is no sheet.
      if ((error as Error).name !== "AbortError") await copy();
    }
  }

  async function copy() {
    const copied = await copyText(field.current!);
    setSaid(
      copied ? "Copied." : "Your browser does not let this page copy. The link is selected: hold it, then choose Copy.",
    );
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <label htmlFor={id} className="text-sm">
        Link
      </label>
      <input
        id={id}
        ref={field}
        className="control w-full text-sm"
        readOnly
        value={link}
        aria-describedby={`${id}-about`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p id={`${id}-about`} className="mt-1 text-sm text-quiet">
        It holds the figures and the day, and nothing about you. {instead && `Your LIVEs stay here: ${instead}.`}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {typeof navigator.share === "function" && (
          <button type="button" className="button" onClick={() => void send()}>
            Send …
          </button>
        )}
        <button type="button" className="button" onClick={() => void copy()}>
          Copy link
        </button>
        <span role="status" className="text-sm">
          {said}
        </span>
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm font-medium">
          {problem}
        </p>
      )}
      <div className="mt-4">
        {fitsQr(link) ? (
          <QrCode text={link} />
        ) : (
          <p className="text-sm text-quiet">The link is too long for a QR code that a phone could read.</p>
        )}
      </div>
      {children}
    </Dialog>
  );
}
