"use client";

import type { Calibration, Scenario } from "@/lib/earnings";
import type { Proof as Evidence } from "@/lib/sessions/learn";
import type { Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import { openWorth } from "@/lib/sessions/worth";
import { LogSection } from "./log-section";
import { OwnRate } from "./own-rate";
import { Proof } from "./proof";
import { SlotMap } from "./slot-map";
import { Timeline } from "./timeline";

interface LogReportProps {
  sessions: readonly Session[];
  scenario: Scenario;
  asOf: string;
  calibration?: Calibration;
  proof?: Evidence;
  onEdit?: (session: Session) => void;
  reader: Reader;
}

/** The log and what it shows, section by section. A module of its own, fetched when there is a log to show. */
export default function LogReport({ scenario, asOf, calibration, proof, onEdit, ...shown }: LogReportProps) {
  const worth = openWorth(scenario, asOf);
  return (
    <>
      <LogSection {...shown} worth={worth} onEdit={onEdit} />
      <Timeline {...shown} worth={worth} predictions={proof?.backtest?.predictions} />
      <Proof {...shown} worth={worth} calibration={calibration} proof={proof} />
      <SlotMap slots={proof?.slots} reader={shown.reader} />
      <OwnRate rate={proof?.rate} scenario={scenario} asOf={asOf} locale={shown.reader.locale} />
    </>
  );
}
