import { describe, expect, test } from "vitest";
import { vector } from "@/tests/payout-vectors";
import { fixture, previewOf, refusalOf } from "./preview-of";

const MINUTE = 60_000;
const BEGIN = Date.parse("2025-03-01T19:00:00.000Z");

/** A log of the given gifts, a minute apart, in a LIVE of an hour with a viewer count at both ends. */
function log(gifts: object[]): string {
  const viewers = (minute: number) => ({
    event: "roomUser",
    data: { viewerCount: 30 },
    timestamp: BEGIN + minute * MINUTE,
  });
  const events = gifts.map((data, i) => ({
    event: "gift",
    data: { giftId: 1, userId: "7", ...data },
    timestamp: BEGIN + (i + 1) * MINUTE,
  }));
  return [viewers(0), ...events, viewers(60)].map((event) => JSON.stringify(event)).join("\n");
}

describe("a streak", () => {
  test.each(["a combo counts once, at its end", "a gift that is no combo counts at once"])(
    "is counted by the connector's published rule: %s",
    async (name) => {
      const { events, expect: expected } = vector(name);
      expect((await previewOf(log(events!))).sessions[0].diamonds).toBe(expected.coins);
    },
  );

  test.each([
    { log: "older", tapping: false, ended: true },
    { log: "newer", tapping: 0, ended: 1 },
  ])("of a gift that was sent in a streak before counts again, in an $log log", async ({ tapping, ended }) => {
    const streaks = [
      { repeatCount: 3, repeatEnd: ended },
      { repeatCount: 1, repeatEnd: tapping },
      { repeatCount: 4, repeatEnd: ended },
    ].map((gift) => ({ ...gift, giftType: 1, diamondCount: 1 }));
    expect((await previewOf(log(streaks))).sessions[0].diamonds).toBe(7);
  });

  test("that the log repeats after a reconnect counts once", async () => {
    const end = { giftType: 1, repeatCount: 10, repeatEnd: true, diamondCount: 1, groupId: "g" };
    expect((await previewOf(log([end, end]))).sessions[0].diamonds).toBe(10);
  });

  test("without an end is left out, and said", async () => {
    const open = { giftType: 1, repeatCount: 8, repeatEnd: false, diamondCount: 5, groupId: "g" };
    const { sessions, problems } = await previewOf(log([open]));
    expect(sessions[0].diamonds).toBe(0);
    expect(problems[0]).toBe("1 gift streak has no end in this log: 40 diamonds at their last count are left out.");
  });

  test("of each viewer is a streak of its own", async () => {
    const end = { giftType: 1, repeatCount: 4, repeatEnd: true, diamondCount: 1 };
    const { sessions } = await previewOf(
      log([
        { ...end, userId: "1", groupId: "a" },
        { ...end, userId: "2", groupId: "b" },
      ]),
    );
    expect([sessions[0].diamonds, sessions[0].gifters]).toEqual([8, 2]);
  });
});

describe("a gift log", () => {
  test("of TikTok-Live-Connector v1 makes a LIVE of each evening, with its viewers", async () => {
    const { format, sessions, skipped, giftStats } = await previewOf(fixture("gift-logs/connector-v1.ndjson"));
    expect(format).toBe("gift-log");
    expect(sessions).toEqual([
      {
        id: "gift-log:2025-03-01T19:00:00.000Z",
        start: "2025-03-01T19:00:00.000Z",
        minutes: 90,
        viewers: 50,
        diamonds: 1010,
        gifters: 2,
        source: "gift-log",
      },
      {
        id: "gift-log:2025-03-02T19:00:00.000Z",
        start: "2025-03-02T19:00:00.000Z",
        minutes: 50,
        viewers: 10,
        diamonds: 3,
        gifters: 1,
        source: "gift-log",
      },
    ]);
    expect(skipped).toEqual([{ where: "line 11", why: "it is not whole" }]);
    expect(giftStats).toEqual({
      sendings: 3,
      gifts: 14,
      diamonds: 1013,
      gifters: 3,
      median: 10,
      largest: 1000,
      sizes: [
        { name: "Rose", diamonds: 1, gifts: 13 },
        { name: "Galaxy", diamonds: 1000, gifts: 1 },
      ],
    });
  });

  test("of v2 is a list, and its rooms are LIVEs even ten minutes apart", async () => {
    const { sessions } = await previewOf(fixture("gift-logs/connector-v2.json"));
    expect(sessions.map(({ id, minutes, diamonds, gifters }) => [id, minutes, diamonds, gifters])).toEqual([
      ["gift-log:2026-07-04T18:00:00.000Z:7500000000000000001", 90, 503, 2],
      ["gift-log:2026-07-04T19:40:00.000Z:7500000000000000002", 30, 5, 1],
    ]);
  });

  test("of raw messages has its viewers in total", async () => {
    const { sessions } = await previewOf(fixture("gift-logs/raw.ndjson"));
    expect(
      sessions.map(({ start, minutes, viewers, diamonds, gifters }) => [start, minutes, viewers, diamonds, gifters]),
    ).toEqual([["2026-07-28T12:00:00.000Z", 60, 30, 17, 1]]);
  });

  test("of LIVE Studio has its counts as texts", async () => {
    const { sessions } = await previewOf(fixture("gift-logs/live-studio.ndjson"));
    expect(sessions.map(({ start, minutes, diamonds, gifters }) => [start, minutes, diamonds, gifters])).toEqual([
      ["2026-08-06T10:00:00.000Z", 60, 102, 1],
    ]);
  });

  const rose = { giftId: 5655, giftType: 1, diamondCount: 1, groupId: "g", userId: "9", giftName: "Rose" };
  const events = [
    { ...rose, repeatCount: 1, repeatEnd: false, timestamp: BEGIN },
    { ...rose, repeatCount: 3, repeatEnd: true, timestamp: BEGIN + MINUTE },
    {
      ...rose,
      giftId: 6090,
      giftType: 2,
      diamondCount: 1000,
      repeatCount: 1,
      repeatEnd: false,
      timestamp: BEGIN + 60 * MINUTE,
    },
  ];
  const asLines = (all: object[]) => all.map((event) => JSON.stringify(event)).join("\n");
  const nested = events.map(({ giftType, diamondCount, giftName, userId, ...rest }) => ({
    ...rest,
    giftDetails: { giftType, diamondCount, giftName },
    user: { userId },
  }));
  const studio = events.map(({ timestamp, ...rest }, i) => ({
    event: "live.gift",
    timestamp: String(timestamp / 1000),
    payload: {
      message_id: String(i),
      gift: { id: String(rest.giftId), type: String(rest.giftType), diamond_count: String(rest.diamondCount) },
      group_id: rest.groupId,
      repeat_count: String(rest.repeatCount),
      repeat_end: rest.repeatEnd ? "1" : "0",
      user: { id: rest.userId },
    },
  }));

  test.each([
    ["one event a line", asLines(events)],
    [
      "lines with a mark before them, blank ones between, and the ends of Windows",
      `\ufeff${asLines(events).replaceAll("\n", "\r\n\r\n")}`,
    ],
    ["a list", JSON.stringify(events)],
    ["a list by any name in an object", JSON.stringify({ room: "x", "Gift events": events }, undefined, 2)],
    ["events in envelopes", asLines(events.map((data) => ({ event: "gift", data })))],
    ["events of the nested kind", JSON.stringify(nested)],
    [
      "events whose end is 1, not true",
      asLines(nested.map((gift) => ({ ...gift, repeatEnd: Number(gift.repeatEnd) }))),
    ],
    ["the events of LIVE Studio, all numbers in quotes", asLines(studio)],
  ])("is the same LIVE as %s", async (_, text) => {
    const { sessions, giftStats } = await previewOf(text);
    expect(sessions.map(({ start, minutes, diamonds, gifters }) => [start, minutes, diamonds, gifters])).toEqual([
      ["2025-03-01T19:00:00.000Z", 60, 1003, 1],
    ]);
    expect(giftStats).toMatchObject({ sendings: 2, gifts: 4, diamonds: 1003, gifters: 1, median: 3, largest: 1000 });
  });

  test("parts two LIVEs where more than an hour is quiet", async () => {
    const at = (minutes: number) =>
      JSON.stringify({ event: "roomUser", data: { viewerCount: 5 }, timestamp: BEGIN + minutes * MINUTE });
    const lengths = async (...minutes: number[]) =>
      (await previewOf(minutes.map(at).join("\n"))).sessions.map((session) => session.minutes);
    expect(await lengths(0, 60, 120)).toEqual([120]);
    expect(await lengths(0, 30, 91, 120)).toEqual([30, 29]);
  });

  test("that names the room now and then is one LIVE of that room, however late the name comes", async () => {
    const at = (minutes: number, roomId?: string) =>
      JSON.stringify({ event: "roomUser", data: { viewerCount: 5, roomId }, timestamp: BEGIN + minutes * MINUTE });
    const lives = async (...lines: string[]) =>
      (await previewOf(lines.join("\n"))).sessions.map(({ id, minutes }) => [id.split("Z:")[1], minutes]);
    expect(await lives(at(0), at(50), at(100, "1"), at(150), at(151, "2"), at(152), at(160, "2"))).toEqual([
      ["1", 150],
      ["2", 9],
    ]);
    // A quiet hour ends no LIVE whose room is named.
    expect(await lives(at(0, "1"), at(200, "1"), at(205))).toEqual([["1", 205]]);
  });

  test("in the wrong order is the same LIVE", async () => {
    const lines = log([{ giftType: 2, repeatCount: 1, diamondCount: 99 }]).split("\n");
    const { sessions } = await previewOf(lines.toReversed().join("\n"));
    expect(sessions.map(({ minutes, diamonds, viewers }) => [minutes, diamonds, viewers])).toEqual([[60, 99, 30]]);
  });

  test("without times, without gifts, or of something else is refused", async () => {
    expect(
      await refusalOf('{"giftId":1,"repeatCount":1,"diamondCount":5}\n{"giftId":1,"repeatCount":1,"diamondCount":5}'),
    ).toContain("no times");
    expect(await refusalOf('{"level":"info","time":1740855600000}\n{"level":"info","time":1740855600000}')).toContain(
      "no gifts",
    );
    expect(await refusalOf('{"name":"left-pad","version":"1.0.0"}')).toContain("neither");
  });

  test("leaves out a gift with an impossible price or count", async () => {
    const { sessions, skipped } = await previewOf(
      log([
        { giftType: 2, repeatCount: -1, diamondCount: 5 },
        { giftType: 2, repeatCount: 1, diamondCount: 1e9 },
        { giftType: 2, repeatCount: 1 },
      ]),
    );
    expect([sessions[0].diamonds, skipped.map(({ where }) => where)]).toEqual([0, ["line 2", "line 3", "line 4"]]);
  });
});
