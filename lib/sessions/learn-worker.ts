import type { Calibration } from "@/lib/earnings";
import { calibrateLog, proveLog, type Proof, type Question } from "./learn";

/** What a page asks of the worker … */
export interface ToLearner {
  id: number;
  question: Question;
  /** beyond the calibration, which comes first */
  wantsProof: boolean;
}

/** … and what it answers, as soon as it knows each. */
export type FromLearner = { id: number; calibration: Calibration } | { id: number; proof: Proof };

interface Port {
  postMessage(message: FromLearner): void;
  addEventListener(type: "message", listener: (event: { data: ToLearner }) => void): void;
}

export function serveLessons(port: Port): void {
  port.addEventListener("message", ({ data: { id, question, wantsProof } }) => {
    port.postMessage({ id, calibration: calibrateLog(question) });
    if (wantsProof) port.postMessage({ id, proof: proveLog(question) });
  });
}

if (typeof document === "undefined" && "importScripts" in globalThis) serveLessons(globalThis);
