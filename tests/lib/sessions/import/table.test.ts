import { describe, expect, test } from "vitest";
import { fixture, previewOf, refusalOf } from "./preview-of";

describe("a table of LIVEs", () => {
  // The same two LIVEs in Berlin, in winter, as ten languages write them.
  const twoLives = [
    { start: "2025-03-01T18:00:00.000Z", minutes: 90, viewers: 42.5, diamonds: 1234, gifters: 12, views: 800 },
    { start: "2025-03-15T19:30:00.000Z", minutes: 125, viewers: 61, diamonds: 10_500, gifters: 31, views: 2400 },
  ];

  test.each(
    [
      ["english.csv", "spanish.csv", "portuguese.tsv", "german.csv", "french.csv"],
      ["indonesian.csv", "vietnamese.csv", "turkish.csv", "arabic.csv", "japanese.csv"],
    ].flat(),
  )("in %s has its columns recognised", async (file) => {
    const { format, sessions, skipped, needs, problems } = await previewOf(fixture(`tables/${file}`));
    expect({ format, skipped, needs, problems }).toEqual({ format: "table", skipped: [], needs: [], problems: [] });
    expect(
      sessions.map(({ start, minutes, viewers, diamonds, gifters, views }) => ({
        start,
        minutes,
        viewers,
        diamonds,
        gifters,
        views,
      })),
    ).toEqual(twoLives);
  });

  test("may count in dollars, hours and the American order of dates", async () => {
    const { sessions, columns } = await previewOf(fixture("tables/american.csv"), { timeZone: "America/New_York" });
    expect(sessions).toEqual([
      {
        id: "table:2025-03-02T00:00:00.000Z",
        start: "2025-03-02T00:00:00.000Z",
        minutes: 90,
        viewers: 42.5,
        moneyUsd: 6.17,
        source: "table",
      },
      // Daylight saving began on 9 March.
      {
        id: "table:2025-03-16T00:30:00.000Z",
        start: "2025-03-16T00:30:00.000Z",
        minutes: 135,
        viewers: 61,
        moneyUsd: 1052.5,
        source: "table",
      },
    ]);
    expect(columns).toMatchObject({ headerRow: 1, dateOrder: "mdy", decimalMark: ".", durationUnit: "h" });
  });

  test("from LIVE Center has a title above its headings and a sum below its rows", async () => {
    const { sessions, skipped } = await previewOf(fixture("tables/live-center.csv"));
    expect(
      sessions.map(({ start, minutes, viewers, diamonds, note }) => [start, minutes, viewers, diamonds, note]),
    ).toEqual([["2025-03-01T18:00:00.000Z", 90, 42.5, 1234, "Friday"]]);
    expect(skipped.map(({ where }) => where)).toEqual(["row 5", "row 6"]);
  });

  test("by the day leaves out days without a LIVE and with several, and marks unknown times", async () => {
    const { sessions, skipped, problems } = await previewOf(fixture("tables/daily.csv"));
    expect(sessions.map(({ start, minutes, tags }) => [start, minutes, tags])).toEqual([
      ["2025-03-01T11:00:00.000Z", 90, ["time unknown"]],
      ["2025-03-04T11:00:00.000Z", 60, ["time unknown"]],
    ]);
    expect(skipped).toEqual([
      { where: "row 3", why: "there was no LIVE on this day" },
      { where: "row 4", why: "it adds up 2 LIVEs" },
    ]);
    expect(problems).toHaveLength(1);
  });

  test("tells that the time is unknown also of a LIVE with all the tags that one can have", async () => {
    const tags = Array.from({ length: 20 }, (_, i) => `tag ${i}`);
    const { sessions } = await previewOf(`Date,Minutes,Diamonds,Tags\n2025-03-01,90,1234,${tags.join(";")}\n`);
    expect(sessions.map((session) => session.tags)).toEqual([[...tags.slice(0, 19), "time unknown"]]);
  });

  test("may be pasted as it is copied from a page or a spreadsheet", async () => {
    const text = "Date\tLength\tDiamonds\n1 Mar 2025, 7:00 PM\t1h 30m\t1.2K\n\n15 Mar 2025, 8:30 PM\t2h 5m\t980\n";
    const { sessions, skipped } = await previewOf(text);
    expect(skipped).toEqual([]);
    expect(sessions.map(({ start, minutes, diamonds }) => [start, minutes, diamonds])).toEqual([
      ["2025-03-01T18:00:00.000Z", 90, 1200],
      ["2025-03-15T19:30:00.000Z", 125, 980],
    ]);
  });

  test("does not take peaks, new followers or diamonds of battles for what they are not", async () => {
    const { columns } = await previewOf(
      "Start,Minutes,Peak viewers,New followers,Diamonds from matches,Diamonds last month,Diamonds\n2025-03-01 19:00,90,90,3,5,7,11\n",
    );
    expect(columns?.columns.map(({ field }) => field)).toEqual([
      "start",
      "minutes",
      undefined,
      undefined,
      undefined,
      undefined,
      "diamonds",
    ]);
  });

  test("has lengths in many units, and only those without any are guessed", async () => {
    const preview = (...lengths: string[]) =>
      previewOf(
        ["Start,LIVE duration,Diamonds", ...lengths.map((length, i) => `2025-03-0${i + 1} 19:00,${length},5`)].join(
          "\n",
        ),
      );
    const written = await preview("126m", "1h 27m 31s", "1.46h", "45m", "1d");
    expect(written.sessions.map(({ minutes }) => minutes)).toEqual([126, 87.516667, 87.6, 45, 1440]);
    expect(written.problems).toEqual([]);
    const some = await preview("1h 30m", "45m", "90");
    expect(some.sessions.map(({ minutes }) => minutes)).toEqual([90, 45, 90]);
    expect(some.problems).toEqual(["Lengths without a unit are read as minutes."]);
  });

  test("without a zone asks for one, and rests on UTC until then", async () => {
    const { sessions, needs } = await previewOf(fixture("tables/english.csv"), { timeZone: undefined });
    expect([needs, sessions[0].start]).toEqual([["time-zone"], "2025-03-01T19:00:00.000Z"]);
  });

  test("that names its zones asks for none", async () => {
    const { sessions, needs } = await previewOf(
      "Start,Minutes,Diamonds\n2025-03-01T19:00:00Z,90,5\n2025-03-02 19:00 +02:00,90,5\n",
      { timeZone: undefined },
    );
    expect([needs, sessions.map(({ start }) => start)]).toEqual([
      [],
      ["2025-03-01T19:00:00.000Z", "2025-03-02T17:00:00.000Z"],
    ]);
  });

  test("in a zone that does not exist is refused", async () => {
    expect(await refusalOf(fixture("tables/english.csv"), { timeZone: "Mars/Olympus" })).toContain("no time zone");
  });

  test("with money in another currency keeps the diamonds, and leaves out rows that have nothing else", async () => {
    const { sessions, skipped, problems } = await previewOf(fixture("tables/euros.csv"));
    expect(sessions.map(({ diamonds, moneyUsd }) => [diamonds, moneyUsd])).toEqual([[1234, undefined]]);
    expect(skipped).toEqual([{ where: "row 3", why: "its money is in €, not in US dollars" }]);
    expect(problems).toEqual(["Money in € is left out. Convert it to US dollars first, or import the diamonds."]);
  });

  test("says when the order of its dates cannot be known, and takes the creator's word for it", async () => {
    const table = "Start,Minutes,Diamonds\n03/04/2025 19:00,90,5\n";
    const unsure = await previewOf(table, { timeZone: "UTC" });
    expect([unsure.sessions[0].start, unsure.problems.length]).toEqual(["2025-04-03T19:00:00.000Z", 1]);
    const mapping = { columns: { start: 0, minutes: 1, diamonds: 2 }, dateOrder: "mdy" } as const;
    const told = await previewOf(table, { timeZone: "UTC", mapping });
    expect([told.sessions[0].start, told.problems.length]).toEqual(["2025-03-04T19:00:00.000Z", 0]);
  });

  test("leaves out what cannot be a LIVE, with the reason", async () => {
    const rows = [
      "2025-03-01 19:00,0,5",
      "2025-03-02 19:00,-90,5",
      "2025-03-03 19:00,90,-5",
      "2025-03-04 19:00,90,1.5",
      "2025-03-05 19:00,90,many",
      "2031-01-01 19:00,90,5",
      "1999-01-01 19:00,90,5",
      "2025-03-06 19:00,99999,5",
      "2025-03-07 19:00,90,99999999999",
    ];
    const { sessions, skipped } = await previewOf(`Start,Minutes,Diamonds\n${rows.join("\n")}\n`);
    expect(sessions).toEqual([]);
    expect(skipped.map(({ why }) => why)).toEqual([
      "it has no length",
      "it has no length",
      "diamonds below zero",
      "diamonds that are no whole number",
      'its diamonds ("many") are not a number',
      "it starts in the future",
      "it starts before TikTok existed",
      "it is longer than two days",
      "more diamonds than one LIVE can have",
    ]);
  });
});

describe("a table that is not understood", () => {
  test("shows its columns and asks for their meaning", async () => {
    const { sessions, needs, columns, problems } = await previewOf(fixture("tables/no-headings.tsv"));
    expect([sessions, needs, problems.length]).toEqual([[], ["columns"], 1]);
    expect(columns?.headerRow).toBe(0);
    expect(columns?.columns).toEqual([
      { index: 0, heading: "", field: "start", samples: ["2025-03-01 19:00", "2025-03-15 20:30"] },
      { index: 1, heading: "", field: "minutes", samples: ["1h 30m", "2h 5m"] },
      { index: 2, heading: "", samples: ["1234", "10500"] },
    ]);
  });

  test("is read as the creator maps it", async () => {
    const mapping = { columns: { start: 0, minutes: 1, diamonds: 2 }, headerRow: 0 };
    const { sessions, needs } = await previewOf(fixture("tables/no-headings.tsv"), { mapping });
    expect([needs, sessions.map(({ minutes, diamonds }) => [minutes, diamonds])]).toEqual([
      [],
      [
        [90, 1234],
        [125, 10_500],
      ],
    ]);
  });

  test("with headings of another language shows them", async () => {
    const { needs, columns } = await previewOf("Alkamisaika;Kesto;Timantit\n1.3.2025 19:00;90;1234\n");
    expect([needs, columns?.headerRow, columns?.columns.map(({ heading }) => heading)]).toEqual([
      ["columns"],
      1,
      ["Alkamisaika", "Kesto", "Timantit"],
    ]);
  });

  test("of a shop says that sales are no earnings", async () => {
    const { needs, problems } = await previewOf(fixture("tables/shop.csv"));
    expect([needs, problems[0].includes("GMV is sales")]).toEqual([["columns"], true]);
  });

  test("and is no table at all is refused", async () => {
    expect(await refusalOf("Dear diary,\ntoday I went LIVE\n")).toContain("no table");
  });
});

describe("a Backstage export", () => {
  test("is a creator's month so far and no list of LIVEs: its rows are shown, never saved", async () => {
    const { format, sessions, aggregates, problems } = await previewOf(fixture("tables/backstage.csv"));
    expect([format, sessions, problems.length]).toEqual(["backstage", [], 1]);
    expect(aggregates).toEqual([
      {
        creator: "example_one",
        period: "2026-08-01 ~ 2026-08-20",
        diamonds: 41_200,
        minutes: 7587.516667, // 126 × 60 + 27 + 31 ÷ 60
        validDays: 21,
        lives: 24,
      },
      {
        creator: "example_two",
        period: "2026-08-01 ~ 2026-08-20",
        diamonds: 47,
        minutes: 5307.6,
        validDays: 6,
        lives: 9,
      },
    ]);
  });

  test("of the older bonus kind has its hours and days in the headings", async () => {
    const { format, aggregates } = await previewOf(
      "Creator nickname,Estimated bonus,Valid days(d),LIVE duration(h),Rookie milestone bonus task\nexample,$12.50,21,88.46,1\n",
    );
    expect([format, aggregates]).toEqual(["backstage", [{ creator: "example", minutes: 5307.6, validDays: 21 }]]);
  });

  test("of the last thirty days is recognised too", async () => {
    const { format, aggregates } = await previewOf(fixture("tables/backstage-30-days.csv"));
    expect([format, aggregates?.[0].diamonds, aggregates?.[0].validDays]).toEqual(["backstage", 41_200, 21]);
  });
});

test.each([
  ["2026-03-28", "23:30", "00:15", 45],
  // In Berlin the clocks go from 2 to 3 on the one night, and from 3 back to 2 on the other.
  ["2026-03-29", "01:30", "04:30", 120],
  ["2026-10-25", "01:30", "04:30", 240],
])("a LIVE of %s from %s to %s by the clock lasts %d minutes", async (date, start, end, minutes) => {
  const { sessions } = await previewOf(`Date,Start time,End time,Diamonds\n${date},${start},${end},5`);
  expect(sessions).toMatchObject([{ minutes, diamonds: 5 }]);
});
