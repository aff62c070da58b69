import { MessageChannel } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { defaults, forecast, type Calibration } from "@/lib/earnings";
import { calibrateLog, pastSessions, proveLog, type Proof } from "@/lib/sessions/learn";
import { serveLessons } from "@/lib/sessions/learn-worker";
import { openLearner, type LearningWorker } from "@/lib/sessions/learner";
import { sampleSessions } from "@/lib/sessions/sample";
import { sessionProblem, type Session } from "@/lib/sessions/session";

const now = "2026-11-20T00:00:00.000Z";
const question = { scenario: defaults, asOf: "2026-11-20", timeZone: "Europe/Berlin" };
const live = (start: string, more: Partial<Session>): Session => ({
  id: start,
  start,
  minutes: 90,
  source: "hand",
  ...more,
});

describe("sessions as the engine reads them", () => {
  test("are in coins, by the creator's own clock, daylight saving and all", () => {
    const sessions = [
      live("2026-10-24T22:30:00.000Z", { diamonds: 100, viewers: 40 }),
      live("2026-10-25T22:30:00.000Z", { moneyUsd: 1 }),
      live("2026-10-26T11:00:00.000Z", { coins: 7, tags: ["time unknown"] }),
    ];
    expect(pastSessions({ ...question, sessions })).toEqual([
      // Saturday 22:30 UTC is Sunday 0:30 in Berlin's summer; a day later winter has begun.
      { viewers: 40, minutes: 90, coins: 100, start: 29_881_350, local: { weekday: 7, hour: 0 } },
      { minutes: 90, coins: 200, start: 29_882_790, local: { weekday: 7, hour: 23 } },
      { minutes: 90, coins: 7, start: 29_883_540 },
    ]);
  });

  test("that nothing can be told of are left out", () => {
    const scenario = { ...defaults, programme: "custom", rate: 0 } as const;
    expect(pastSessions({ ...question, scenario, sessions: [live(now, { moneyUsd: 5 })] })).toEqual([]);
  });
});

describe("what a log teaches", () => {
  const sessions = sampleSessions(now, question.timeZone);

  test("moves the forecast towards it", () => {
    const rich = sessions.map((session) => ({ ...session, diamonds: 50 * session.diamonds!, moneyUsd: undefined }));
    const typical = (of: Session[]) =>
      forecast(defaults, { asOf: question.asOf, calibration: calibrateLog({ ...question, sessions: of }) }).session
        .takeHome.p50;
    expect(typical(rich)).toBeGreaterThan(20 * typical(sessions));
  });

  test("comes with its proof: a backtest, the times tried and the rate that was paid", () => {
    const { backtest, slots, rate } = proveLog({ ...question, sessions });
    expect(backtest!.predictions).toHaveLength(sessions.length - 2);
    expect(slots.slots.reduce((sum, slot) => sum + slot.sessions, 0)).toBe(sessions.length);
    // The made-up payouts lie between 0.47 and 0.53 of a cent a diamond.
    expect(rate!.rate).toBeGreaterThan(0.47);
    expect(rate!.rate).toBeLessThan(0.53);
    expect(proveLog({ ...question, sessions: sessions.slice(0, 2) }).backtest).toBeUndefined();
  });
});

test("whatever LIVEs a log may hold, all that it teaches is a finite number", () => {
  const upTo = (most: number) =>
    fc.oneof(
      fc.constantFrom(0, 1, most),
      fc.double({ min: 0, max: Math.log10(most), noNaN: true }).map((digits) => Math.floor(10 ** digits)),
    );
  const day = 86_400_000;
  const session = fc.record(
    {
      start: fc.integer({ min: -2_000, max: 0 }).map((days) => new Date(Date.parse(now) + days * day).toISOString()),
      minutes: fc.constantFrom(1, 90, 2_880),
      viewers: upTo(1e7),
      diamonds: upTo(1e9),
      moneyUsd: upTo(1e7),
    },
    { requiredKeys: ["start", "minutes", "diamonds"] },
  );
  const isFinite = (_: string, value: unknown) => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    return value;
  };
  const property = fc.property(fc.array(session, { minLength: 1, maxLength: 12 }), (found) => {
    const sessions = found
      .map((each): Session => ({ ...each, id: each.start, source: "hand" }))
      .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
    const calibration = calibrateLog({ ...question, sessions });
    const { session: night } = forecast(defaults, { asOf: question.asOf, calibration });
    JSON.stringify([proveLog({ ...question, sessions }), night.takeHome], isFinite);
  });
  fc.assert(property, {
    numRuns: 60,
    seed: 20261120,
    // Nights so short that half the least chance is none.
    examples: [
      [
        [1, 0, 1, 1].map((diamonds, i) => ({
          start: i ? "2016-01-02T03:00:00.000Z" : "2016-01-02T00:00:00.000Z",
          minutes: 1,
          diamonds,
        })),
      ],
    ],
  });
});

test("made-up LIVEs could be real ones, lie in the past and are the same at every visit", () => {
  const sessions = sampleSessions(now, "America/New_York");
  expect(sessions.map((session) => sessionProblem(session, now)).filter(Boolean)).toEqual([]);
  expect(sessions.every(({ start }) => start < now)).toBe(true);
  expect(sampleSessions(now, "America/New_York")).toEqual(sessions);
});

describe("learning in a worker", () => {
  const open: (() => void)[] = [];
  afterEach(() => open.splice(0).forEach((close) => close()));

  function openWorker(): LearningWorker {
    const { port1, port2 } = new MessageChannel();
    open.push(() => port1.close());
    const listen = (port: typeof port1) => (type: string, listener: (event: { data: never }) => void) =>
      void (type === "message" && port.on(type, (data: unknown) => listener({ data: data as never })));
    serveLessons({ postMessage: (message) => port2.postMessage(message), addEventListener: listen(port2) });
    return {
      postMessage: (message) => port1.postMessage(message),
      addEventListener: listen(port1),
      terminate: () => {},
    };
  }

  test("answers the last question alone, the calibration before its proof", async () => {
    const { ask } = openLearner(() => {}, openWorker);
    const sessions = sampleSessions(now, "UTC");
    const told: [string, number][] = [];
    ask({ ...question, sessions }, ({ sessions: count }: Calibration) => told.push(["first", count]));
    await new Promise<Proof>((resolve) =>
      ask(
        { ...question, sessions: sessions.slice(0, 5) },
        ({ sessions: count }) => told.push(["second", count]),
        resolve,
      ),
    );
    expect(told).toEqual([["second", 5]]);
  });
});
