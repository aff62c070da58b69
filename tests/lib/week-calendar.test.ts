import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { weekCalendar } from "@/lib/week-calendar";

/** Every start that a calendar would show, as the instant it computes from the file alone. */
function occurrences(file: string): Date[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!);
  return calendar.getAllSubcomponents("vevent").flatMap((component) => {
    const event = new ICAL.Event(component);
    expect(component.getFirstProperty("dtstart")!.getParameter("tzid")).toBe(zone.tzid);
    const each = event.iterator();
    const starts: Date[] = [];
    for (let next = each.next() as ICAL.Time | undefined; next; next = each.next() as ICAL.Time | undefined) {
      next.zone = zone;
      starts.push(next.toJSDate());
    }
    return starts;
  });
}

const inZone = (zone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", hour: "2-digit", minute: "2-digit" });

describe("the calendar file", () => {
  it.each([
    // Both sides of a change: autumn in the north, spring in the south, half an hour on Lord Howe, none at all.
    ["Europe/Berlin", "2026-09-01"],
    ["America/New_York", "2027-01-20"],
    ["Australia/Lord_Howe", "2026-08-15"],
    ["Asia/Kolkata", "2026-11-23"],
    ["UTC", "2026-11-23"],
  ])("is at the same hour in %s all the while", (zone, today) => {
    const week = [
      { day: 1, start: 20 * 60, minutes: 90 },
      { day: 7, start: 0, minutes: 30 },
    ];
    const starts = occurrences(weekCalendar(week, zone, today));
    expect(starts).toHaveLength(52);
    const shown = new Set(starts.map((start) => inZone(zone).format(start)));
    expect(shown).toEqual(new Set(["Mon 20:00", "Sun 00:00"]));
    const offsets = new Set(starts.map((start) => start.getUTCHours() * 60 + start.getUTCMinutes()));
    expect(offsets.size).toBe(["Asia/Kolkata", "UTC"].includes(zone) ? 2 : 4);
  });

  it("carries the minute of each change: Lord Howe's clock goes back half an hour at 2, told by summer's clock", () => {
    const file = weekCalendar([{ day: 1, start: 0, minutes: 1 }], "Australia/Lord_Howe", "2027-01-01");
    expect(file).toContain("DTSTART:20270404T020000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030");
  });

  it.each([
    // In the night of 28 March 2027 Berlin's clock leaps from 2 to 3; on 31 October it shows the hour from 2 to 3 twice.
    ["2027-03-25", { day: 7, start: 150, minutes: 30 }, "20270404T023000", "20270404T030000"],
    ["2027-03-25", { day: 7, start: 90, minutes: 120 }, "20270404T013000", "20270404T033000"],
    ["2027-10-28", { day: 7, start: 90, minutes: 120 }, "20271107T013000", "20271107T033000"],
    ["2027-03-25", { day: 7, start: 1_200, minutes: 90 }, "20270328T200000", "20270328T213000"],
  ])(
    "on %s begins after the night on which the clocks change, where that night has no such LIVE",
    (today, live, begin, end) => {
      const file = weekCalendar([live], "Europe/Berlin", today);
      expect(file).toContain(`DTSTART;TZID=Europe/Berlin:${begin}`);
      expect(file).toContain(`DTEND;TZID=Europe/Berlin:${end}`);
    },
  );

  it("starts within the week after today, each LIVE once, and lasts as long as planned", () => {
    const file = weekCalendar([{ day: 1, start: 23 * 60, minutes: 90 }], "Europe/Berlin", "2026-11-23");
    // 2026-11-23 is a Monday: the first one after it is the 30th, and 90 minutes from 23:00 end on the next day.
    expect(file).toContain("DTSTART;TZID=Europe/Berlin:20261130T230000");
    expect(file).toContain("DTEND;TZID=Europe/Berlin:20261201T003000");
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});
