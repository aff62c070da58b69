import { describe, expect, test } from "vitest";
import { publicAnswer, publicJson } from "@/app/public-answer";

const asked = (tag?: string) =>
  new Request("https://livetake.example/api/estimate", { headers: tag ? { "If-None-Match": tag } : {} });
const text = { type: "text/plain" };
const tagOf = (body: string) => publicAnswer(asked(), body, text).headers.get("etag")!;

describe("a public answer", () => {
  test("has the same tag for the same bytes, and another for others", () => {
    expect(tagOf("$12")).toBe(tagOf("$12"));
    expect(tagOf("$12")).not.toBe(tagOf("$13"));
    expect(tagOf("$12")).toMatch(/^W\/"[\w-]{22}"$/);
  });

  test("is not sent again to whoever has it, alone or among others", async () => {
    for (const known of [tagOf("$12"), `"a", ${tagOf("$12")},"b"`, tagOf("$12").slice(2), "*"]) {
      const answer = publicAnswer(asked(known), "$12", { ...text, headers: { Vary: "Accept-Language" } });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("etag")).toBe(tagOf("$12"));
      expect(answer.headers.get("vary")).toBe("Accept-Language");
    }
  });

  test("is sent to whoever has another", async () => {
    const answer = publicAnswer(asked(tagOf("$13")), "$12", text);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("$12");
    expect(answer.headers.get("content-type")).toBe("text/plain");
  });

  test("may be kept an hour by everyone; pinned to a day, a year by shared caches", () => {
    const kept = (asof?: string) => publicJson(asked(), {}, { asof }).headers.get("cache-control");
    expect(kept()).toBe("public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400");
    expect(kept("2026-11-22")).toBe("public, max-age=3600, s-maxage=31536000, stale-while-revalidate=86400");
    // Rates of a day to come may still change.
    expect(kept("9999-01-01")).toBe(kept());
  });
});
