"use no memo";

import type { Forecast } from "@/lib/earnings";
import { formatCounted } from "@/lib/format";

type Evidence = Pick<Forecast["evidence"], "source" | "sessions">;

/** From what is shown to the other of own LIVEs and general model; in the corner of the answer it stands in. */
export function EvidenceSwitch({ evidence, onSwitch }: { evidence: Evidence; onSwitch(): void }) {
  return (
    <button type="button" className="link absolute -top-3 right-0 min-h-11 text-sm print:hidden" onClick={onSwitch}>
      {evidence.source === "sessions" ? "General model" : "From my LIVEs"}
    </button>
  );
}

/** Whether of so few own LIVEs' rare big nights other creators still tell most. */
export function saysLittle(sessions: number): boolean {
  return sessions < 10;
}

interface EvidenceNoteProps {
  evidence: Evidence;
  /** the answer by the other of the two */
  other: string;
  locale: string;
}

/** What the other of own LIVEs and general model says. */
export function EvidenceNote({ evidence, other, locale }: EvidenceNoteProps) {
  if (evidence.source !== "sessions") return <>From your own LIVEs it is {other}.</>;
  return (
    <>
      What {ownLives(evidence, locale)} brought decides here
      {saysLittle(evidence.sessions ?? 0) && ", though so few say little of your rare big nights yet"}. The general
      model, which knows of you only what stands in the fields, says {other}.{" "}
      <a className="link" href="/sessions">
        How well it did so far
      </a>
    </>
  );
}

/** "your 3 LIVEs" */
export function ownLives({ sessions = 0 }: Evidence, locale: string): string {
  return `your ${formatCounted(sessions, "LIVE", locale)}`;
}
