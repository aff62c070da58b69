import {
  backtest,
  calibrate,
  openRates,
  ownRate,
  slotEffects,
  type Backtest,
  type Calibration,
  type OwnRate,
  type PastSession,
  type Scenario,
  type SlotMap,
} from "@/lib/earnings";
import { slotOf } from "./local-time";
import { isHourKnown, type Session } from "./session";
import { openWorth } from "./worth";

/** What is asked of the log: sessions oldest first, and what they are to be read with. */
export interface Question {
  sessions: readonly Session[];
  scenario: Scenario;
  /** ISO date of asking */
  asOf: string;
  timeZone: string;
}

/** What the log shows beyond the calibration. */
export interface Proof {
  backtest?: Backtest;
  slots: SlotMap;
  /** the creator's own reward rate, where sessions have diamonds and money */
  rate?: OwnRate;
}

/** What the sessions say about the creator: the forecast's new weights. */
export function calibrateLog(question: Question): Calibration {
  return calibrate(pastSessions(question), question.scenario, ratesOf(question));
}

/** How well the forecast would have done, what weekday and hour do, and at what rate diamonds were paid. */
export function proveLog(question: Question): Proof {
  const [sessions, rates] = [pastSessions(question), ratesOf(question)];
  const paid = question.sessions.flatMap(({ diamonds, moneyUsd }) =>
    diamonds && moneyUsd !== undefined ? { diamonds, received: moneyUsd } : [],
  );
  const tested = backtest(sessions, question.scenario, rates);
  // What the log holds is what TikTok pays, before anything is taken off it.
  const before = { agency: 0, fee: 0, feefixed: 0, spread: 0, currency: "USD", fx: 1 };
  const rate = ownRate(paid, { ...question.scenario, ...before }, question);
  return {
    ...(tested && { backtest: tested }),
    slots: slotEffects(sessions, question.scenario, rates),
    ...(rate && { rate }),
  };
}

/** Sessions as the engine reads them: in coins, by the creator's own clock where the hour is known. */
export function pastSessions({ sessions, scenario, asOf, timeZone }: Question): PastSession[] {
  const worth = openWorth(scenario, asOf);
  return sessions.flatMap((session) => {
    const coins = worth.coins(session);
    if (coins === undefined) return [];
    const { viewers, minutes, start } = session;
    return {
      ...(viewers && { viewers }),
      minutes,
      coins,
      start: Math.floor(Date.parse(start) / 60_000),
      ...(isHourKnown(session) && { local: slotOf(start, timeZone) }),
    };
  });
}

function ratesOf({ scenario, asOf }: Question) {
  return openRates(scenario.asof ?? asOf);
}
