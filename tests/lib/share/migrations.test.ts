import { describe, expect, it } from "vitest";
import { migrate, migrations, type Migration } from "@/lib/share/migrations";
import { parseQuery } from "@/lib/share/read-query";
import { VERSION } from "@/lib/share/write-query";

const query = (text: string) => new URLSearchParams(text);

describe("an older link is read as it was meant", () => {
  it("links are written in the version that the last migration leads to", () => {
    expect(VERSION).toBe(String(migrations.length));
  });

  it("version 0 counted hours and had other names", () => {
    const { scenario, problems } = parseQuery(query("v=0&watching=30-60&hours=1.5&weekly=3&region=us&tax=25"));
    expect(problems).toEqual([]);
    expect(scenario).toMatchObject({
      viewers: { low: 30, high: 60 },
      minutes: 90,
      perweek: 3,
      programme: "us-scaled",
      tax: 0.25,
    });
  });

  it("version 0 paid the flat rate wherever it was not the US", () => {
    expect(parseQuery(query("v=0&region=uk"))).toMatchObject({ scenario: { programme: "global-flat" }, problems: [] });
  });

  it("what version 0 left unsaid is what it meant then, not today's default", () => {
    expect(parseQuery(query("v=0")).scenario).toMatchObject({ minutes: 60, perweek: 1 });
    expect(parseQuery(query("v=1")).scenario).toMatchObject({ minutes: 90, perweek: 4 });
  });

  it("a range of hours becomes a range of minutes, and nonsense is named", () => {
    expect(parseQuery(query("v=0&hours=1-2.5")).scenario.minutes).toEqual({ low: 60, high: 150 });
    expect(parseQuery(query("v=0&hours=12.75")).scenario.minutes).toBe(765);
    expect(parseQuery(query("v=0&hours=soon")).problems).toMatchObject([{ key: "minutes", given: "soon" }]);
  });

  it.each(["2", "99", "-1", "1.5", "x", "1x", "", "1e1"])("version “%s” is none that ever was: it is named", (v) => {
    expect(migrate(query(`v=${encodeURIComponent(v)}&viewers=15`))).toBeUndefined();
    const { scenario, problems } = parseQuery(query(`v=${encodeURIComponent(v)}&viewers=15`));
    expect(scenario.viewers).toBe(15);
    expect(problems.map(({ key }) => key)).toEqual(["v"]);
  });

  it("the given query is left as it was", () => {
    const given = query("v=0&hours=2");
    migrate(given);
    expect(given.toString()).toBe("v=0&hours=2");
  });
});

describe("a version bump, rehearsed", () => {
  // What the next version might do: rename a key, and take another default.
  const toVersion2: Migration = (link) => {
    const nights = link.get("perweek");
    link.delete("perweek");
    if (nights !== null) link.set("nights", nights);
    if (!link.has("viewers")) link.set("viewers", "40");
  };
  const bumped = [...migrations, toVersion2];
  const migrated = (text: string) => migrate(query(text), bumped)?.toString();

  it("a link of version 1 takes one step, and keeps the default it was written under", () => {
    expect(migrated("v=1&perweek=3")).toBe("v=2&nights=3&viewers=40");
  });

  it("a link of version 0 takes both, in order", () => {
    expect(migrated("v=0&weekly=3&hours=2")).toBe("v=2&minutes=120&nights=3&viewers=40");
  });

  it("a link of the new version takes none", () => {
    expect(migrated("v=2&nights=3")).toBe("v=2&nights=3");
  });
});
