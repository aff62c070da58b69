import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaults, evaluate, scenarioSchema } from "@/lib/earnings";
import { parseQuery } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";
import { anyScenario } from "../earnings/scenarios";

const read = (query: string) => parseQuery(new URLSearchParams(query));

describe("a link is a scenario written down", () => {
  it("an empty query is version 1's defaults, without a problem", () => {
    expect(read("")).toEqual({ scenario: defaults, problems: [] });
  });

  it("the defaults of version 1 are frozen: old links rest on them", () => {
    expect(defaults).toMatchInlineSnapshot(`
      {
        "agency": 0,
        "asof": undefined,
        "battles": "now",
        "breach": 0,
        "by": "audience",
        "coins": undefined,
        "community": "now",
        "currency": "USD",
        "diamonds": undefined,
        "engagement": "typical",
        "fans": 0,
        "fee": 0,
        "feefixed": 0,
        "followers": 5000,
        "fx": 1,
        "gifting": undefined,
        "gifts": [],
        "interaction": "now",
        "league": "none",
        "minutes": 90,
        "newfollowers": 0,
        "perweek": 4,
        "programme": "global-flat",
        "promotion": "now",
        "quality": "now",
        "rate": undefined,
        "reach": "now",
        "reading": "one",
        "schedule": "now",
        "spread": 0,
        "store": "app",
        "tax": 0,
        "timing": "now",
        "validdays": 2,
        "viewers": 40,
      }
    `);
  });

  it("reads every kind of key", () => {
    const query =
      "v=1&by=gifts&viewers=30-60&minutes=120&gifting=0.5-3&perweek=2.5&diamonds=1200&gifts=5655.3~6064.1" +
      "&battles=more&programme=custom&rate=36.5&breach=5&league=hold&agency=12.5&feefixed=0.35&currency=EUR&fx=0.92&asof=2025-03-01";
    const { scenario, problems } = read(query);
    expect(problems).toEqual([]);
    expect(scenario).toMatchObject({
      by: "gifts",
      viewers: { low: 30, high: 60 },
      minutes: 120,
      gifting: { low: 0.005, high: 0.03 },
      perweek: 2.5,
      diamonds: 1200,
      gifts: [
        { id: 5655, count: 3 },
        { id: 6064, count: 1 },
      ],
      battles: "more",
      programme: "custom",
      rate: 0.365,
      breach: 0.05,
      league: "hold",
      agency: 0.125,
      feefixed: 0.35,
      currency: "EUR",
      fx: 0.92,
      asof: "2025-03-01",
    });
    expect(formatQuery(scenario)).toBe(query);
  });

  it("scenario → query → scenario is the identity, and its query canonical", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const query = formatQuery(scenario);
        const again = read(query);
        expect(again.scenario).toEqual(scenario);
        expect(formatQuery(again.scenario)).toBe(query);
      }),
    );
  });

  it("equal scenarios have equal links, whatever the order of the keys", () => {
    const shuffled = formatQuery(read("minutes=60&v=1&viewers=25&currency=GBP&by=audience").scenario);
    expect(shuffled).toBe(formatQuery(read("by=audience&viewers=25&minutes=60&currency=GBP").scenario));
    expect(shuffled).toBe("v=1&viewers=25&minutes=60&currency=GBP&fx=1");
  });
});

describe("what cannot be taken is named and replaced", () => {
  it.each([
    ["viewers=abc", "viewers", "40"],
    ["viewers=", "viewers", "40"],
    ["viewers=-5", "viewers", "0"],
    ["viewers=9999999", "viewers", "1000000"],
    ["viewers=60-30", "viewers", "30-60"],
    ["viewers=0-30", "viewers", "1-30"],
    ["viewers=1.000,5", "viewers", "40"],
    ["minutes=0", "minutes", "1"],
    ["minutes=0.5-5000", "minutes", "1-1440"],
    ["perweek=51", "perweek", "50"],
    ["followers=12.6", "followers", "13"],
    ["by=guess", "by", "audience"],
    ["agency=130", "agency", "100"],
    ["breach=30", "breach", "20"],
    ["fx=0", "fx", "0.000001"],
    ["fx=Infinity", "fx", "1"],
    ["currency=dollars", "currency", "USD"],
    ["asof=2025-02-31", "asof", ""],
    ["asof=yesterday", "asof", ""],
    ["gifts=1.2~rose", "gifts", ""],
    ["gifts=5655.9999999~6064.2", "gifts", "5655.1000000~6064.2"],
    ["rate=NaN&programme=custom", "rate", ""],
    ["v=7", "v", "1"],
    ["currency=IDR", "fx", "1"],
  ])("%s", (query, key, used) => {
    const found = read(query).problems.find((problem) => problem.key === key);
    expect(found).toMatchObject({ key, used });
    expect(found!.reason).toMatch(/\.$/);
  });

  it.each([
    ["followers=12.6", "followers: “12.6” is not a whole number; 13 is used."],
    ["viewers=60-30", "viewers: “60-30” names its larger end first; 30-60 is used."],
    ["minutes=0.5-5000", "minutes: “0.5-5000” is outside its limits; 1-1440 is used."],
    ["perweek=50.4", "perweek: “50.4” is outside its limits; 50 is used."],
    ["v=7", "Version “7” is not known; it is read as 1."],
    ["programme=custom", "A custom programme needs a rate; the flat one is used."],
    ["coins=5&diamonds=6", "Coins and diamonds are given; the coins are used."],
    ["viewers=abc", "viewers: “abc” is not a number or a range like 30-60; 40 is used."],
    ["gifting=x", "gifting: “x” is not a number or a range like 30-60; it is left out."],
    ["gifts=5655.3~9999999999.1~0.2", "gifts: “5655.3~9999999999.1~0.2” is outside its limits; 5655.3 is used."],
    ["gifts=rose", "gifts: “rose” is not a list of gifts like 5655.3~6064.1; it is left out."],
    ["currency=dollars", "currency: “dollars” is not a currency code like USD; USD is used."],
    ["asof=yesterday", "asof: “yesterday” is not a date like 2026-01-31; it is left out."],
    ["by=guess", "by: “guess” is not one of its choices; audience is used."],
    ["agency=lots", "agency: “lots” is not a number; 0 is used."],
    ["followers=lots", "followers: “lots” is not a number; 5000 is used."],
    ["minutes=0", "minutes: “0” is outside its limits; 1 is used."],
    ["validdays=9", "validdays: “9” is outside its limits; 7 is used."],
  ])("%s: %s", (query, reason) => expect(read(query).problems.map((problem) => problem.reason)).toEqual([reason]));

  it("a problem of two keys names the one that is not used", () => {
    expect(read("programme=custom").problems).toMatchObject([{ key: "rate", given: "", used: "flat" }]);
    expect(read("coins=5&diamonds=6").problems).toMatchObject([{ key: "diamonds", given: "6", used: "" }]);
    expect(read("programme=custom&rate=40").problems).toEqual([]);
    expect(read("rate=40&coins=5").problems).toEqual([]);
  });

  it.each(["30-60", "30–60", "30—60", "30 - 60", " 30 -60 "])("“%s” is a range", (text) => {
    expect(read(`viewers=${text}`)).toMatchObject({ scenario: { viewers: { low: 30, high: 60 } }, problems: [] });
  });

  it.each(["30-60-90", "-30-60", "30-", "-", "30..60", "x30-60", "30-60x"])("“%s” is none", (text) => {
    expect(read(`viewers=${text}`).problems).toMatchObject([{ key: "viewers", given: text, used: "40" }]);
  });

  it("a currency has its rate beside it, even one that is 1", () => {
    const { scenario, problems } = read("currency=BSD&fx=1");
    expect(problems).toEqual([]);
    expect(formatQuery(scenario)).toBe("v=1&currency=BSD&fx=1");
    expect(read("currency=IDR").problems[0].reason).toBe("No rate for IDR is given; 1 IDR is taken for $1.");
  });

  it("a range from a number to itself is the number", () => {
    expect(read("viewers=30-30")).toMatchObject({ scenario: { viewers: 30 }, problems: [] });
    expect(read("viewers=2000000-3000000").scenario.viewers).toBe(1_000_000);
  });

  it("spaces around a value are not a part of it", () => {
    expect(read("by= gifts &minutes= 60 &currency=EUR &fx= 0.9")).toMatchObject({
      scenario: { by: "gifts", minutes: 60, currency: "EUR" },
      problems: [],
    });
  });

  it("a basket may be empty, and of one gift there may be many", () => {
    expect(read("gifts=")).toEqual({ scenario: defaults, problems: [] });
    expect(read("gifts=5655.1000000")).toMatchObject({
      scenario: { gifts: [{ id: 5655, count: 1_000_000 }] },
      problems: [],
    });
  });

  it("a gift that comes twice is counted together, and one of which there is none is left out", () => {
    expect(read("gifts=5655.3~6064.0~5655.4")).toMatchObject({
      scenario: { gifts: [{ id: 5655, count: 7 }] },
      problems: [],
    });
    for (const text of ["5655.3x", "x5655.3", "5655", "5655.3~", "12345678901.1"])
      expect(read(`gifts=${text}`).problems).toMatchObject([{ key: "gifts", given: text, used: "" }]);
  });

  it.each([
    ["coins=1000", "gifts"],
    ["diamonds=500", "gifts"],
    ["diamonds=500&viewers=30", "audience"],
    ["gifts=5655.3", "gifts"],
    ["followers=20000", "followers"],
    ["followers=20000&viewers=30", "audience"],
    ["coins=1000&by=followers", "followers"],
    ["v=1&coins=1000", "audience"],
    ["v=1&followers=20000", "audience"],
  ])("%s is a way in by %s", (query, by) => expect(read(query)).toMatchObject({ scenario: { by }, problems: [] }));

  it.each(["coins=oops", "diamonds=1k", "gifts=rose"])("%s, which is not taken, is no way in", (query) => {
    expect(read(query).scenario.by).toBe("audience");
  });

  it("unknown keys are ignored without a word", () => {
    expect(read("utm_source=x&foo=bar")).toEqual({ scenario: defaults, problems: [] });
  });

  it("a lower-case currency is a currency", () => expect(read("currency=eur").scenario.currency).toBe("EUR"));

  it("any text at any key still gives a whole scenario and an answer", () => {
    const key = fc.constantFrom(...Object.keys(defaults), "v", "__proto__", "constructor", "toString");
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "1e308",
        "-1e308",
        "0-0",
        "1e-300-1e300",
        "00",
        "+5",
        "5655.1~".repeat(2000),
        "<script>",
        "-",
        "–",
      ),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (pairs) => {
        const { scenario } = parseQuery(new URLSearchParams(pairs));
        expect(scenarioSchema.safeParse(scenario).success).toBe(true);
        const { session } = evaluate({ ...scenario, gifts: [] }, { asOf: "2026-11-23" });
        expect(Number.isFinite(session.takeHome.mean)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a hostile value does not fill the page with itself", () => {
    const [problem] = read(`viewers=${"9".repeat(10_000)}x`).problems;
    expect(problem.reason.length).toBeLessThan(200);
    expect(problem.given.length).toBeLessThan(100);
  });
});
