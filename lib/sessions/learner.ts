import type { Calibration } from "@/lib/earnings";
import type { Proof, Question } from "./learn";
import type { FromLearner, ToLearner } from "./learn-worker";

/** Only the newest sessions are read: what lies before them weighs nothing (see `memorySessions` among the rates). */
export const SESSIONS_READ = 2_000;

/** As much of a Worker as learning uses. */
export interface LearningWorker {
  postMessage(message: ToLearner): void;
  addEventListener(type: "message", listener: (event: { data: FromLearner }) => void): void;
  addEventListener(type: "error", listener: (event: unknown) => void): void;
  terminate(): void;
}

function openWorker(): LearningWorker {
  return new Worker(new URL("./learn-worker.ts", import.meta.url), { type: "module" });
}

/**
 * Learns from sessions off the main thread: a log of five hundred takes a quarter of a second, and its proof another. Of
 * several questions only the last is answered.
 *
 * @param onFailure called when the worker did not load or broke down: it is closed then, and answers nothing more
 */
export function openLearner(onFailure: () => void, open: () => LearningWorker = openWorker) {
  const port = open();
  let last = 0;
  let onCalibration: (calibration: Calibration) => void;
  let onProof: ((proof: Proof) => void) | undefined;
  port.addEventListener("message", ({ data }) => {
    if (data.id !== last) return;
    if ("calibration" in data) onCalibration(data.calibration);
    else onProof?.(data.proof);
  });
  port.addEventListener("error", () => {
    port.terminate();
    onFailure();
  });
  return {
    ask(question: Question, told: (calibration: Calibration) => void, proved?: (proof: Proof) => void): void {
      [onCalibration, onProof] = [told, proved];
      const sessions = question.sessions.slice(-SESSIONS_READ);
      port.postMessage({ id: ++last, question: { ...question, sessions }, wantsProof: proved !== undefined });
    },
    close: () => port.terminate(),
  };
}
