import { expect, test } from "vitest";
import { findDuplicates, mergeDuplicate } from "@/lib/sessions/duplicates";
import type { Session } from "@/lib/sessions/session";

const live = (id: string, start: string, minutes: number, more: Partial<Session> = {}): Session => ({
  id,
  start: `2026-11-20T${start}:00.000Z`,
  minutes,
  source: "table",
  ...more,
});
const known = [live("a", "09:00", 60), live("b", "10:05", 10), live("c", "19:00", 120)];
const twinOf = async (session: Session) => (await findDuplicates([session], known))[0]?.known.id;

test("a LIVE that shares more than half of its time with one in the log is that one", async () => {
  expect(await twinOf(live("x", "09:10", 60))).toBe("a");
  expect(await twinOf(live("x", "19:30", 20))).toBe("c");
  expect(await twinOf(live("x", "18:00", 300))).toBe("c");
  // Going live again after a short break is another LIVE, even where the minutes were rounded up.
  expect(await twinOf(live("x", "09:58", 10))).toBeUndefined();
  expect(await twinOf(live("x", "10:16", 30))).toBeUndefined();
  expect(await twinOf(live("x", "08:00", 60))).toBeUndefined();
});

test("a LIVE with an id of the log is that one, wherever it stands now", async () => {
  expect(await twinOf(live("b", "23:00", 5))).toBe("b");
});

test("a merged LIVE has the file's figures and what only the log knew", () => {
  const mine = live("mine", "19:02", 90, {
    viewers: 40,
    diamonds: 1000,
    note: "calm",
    tags: ["battle"],
    source: "hand",
  });
  const found = live("found", "19:00", 92, { diamonds: 1012, gifters: 9, tags: ["event"] });
  expect(mergeDuplicate({ found, known: mine })).toEqual({
    ...found,
    viewers: 40,
    note: "calm",
    tags: ["battle", "event"],
  });
});
