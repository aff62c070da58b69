import { describe, expect, it } from "vitest";
import { GET } from "@/app/ask/[page]/route";

async function ask(page: string, fields: Record<string, string>, language = "en-US") {
  const url = `http://localhost/ask/${page}?${new URLSearchParams(fields).toString()}`;
  const request = new Request(url, { headers: { "accept-language": language } });
  const answer = await GET(request, { params: Promise.resolve({ page }) });
  return { status: answer.status, to: answer.headers.get("location") };
}

describe("a form that is sent leads to the link that asks the same", () => {
  it("of the estimator: the canonical one, with what no field showed", async () => {
    const { status, to } = await ask(
      "estimate",
      {
        by: "audience",
        viewers: "1.000",
        minutes: "90",
        tax: "25",
        gifting: "",
        asked: "currency=EUR&fx=0.9&viewers=40&unknown=1&asof=2026-01-01",
      },
      "de",
    );
    expect(status).toBe(303);
    expect(to).toBe("/?v=1&viewers=1000&tax=25&currency=EUR&fx=0.9&asof=2026-01-01");
  });

  it("of the estimator: with what cannot be read, for the page to name", async () => {
    expect((await ask("estimate", { viewers: "many", minutes: "60" })).to).toBe("/?v=1&viewers=many&minutes=60");
  });

  it("of the converter: the one amount that was changed, and the old one where none was", async () => {
    const shown = { spend: "15.10", coins: "1000", diamonds: "1000", ledger: "10", reward: "5", takehome: "5" };
    const asked = "v=1&coins=1000&asof=2026-01-01";
    expect((await ask("convert", { ...shown, spend: "15.1", takehome: "100", asked })).to).toBe(
      "/convert?v=1&asof=2026-01-01&takehome=100",
    );
    expect((await ask("convert", { ...shown, spend: "15.1", tax: "50", asked })).to).toBe(
      "/convert?v=1&coins=1000&tax=50&asof=2026-01-01",
    );
    expect((await ask("convert", { coins: "1000", asked: "v=1&gifts=5655.3" })).to).toBe("/convert?v=1&coins=1000");
  });

  it("of the plan: goal and scenario together, the week kept", async () => {
    const asked = "goal=500&week=mo.2000.90&superfans=3";
    expect((await ask("plan", { goal: "2,000", per: "session", sure: "80", viewers: "60", asked })).to).toBe(
      "/plan?v=1&viewers=60&goal=2000&per=session&sure=80&week=mo.2000.90&superfans=3",
    );
  });

  it("and to no other place", async () => {
    for (const page of ["constructor", "sessions", "https://example.org"])
      expect((await ask(page, {})).status).toBe(404);
    expect((await ask("estimate", { asked: "//example.org", by: "//example.org" })).to).toMatch(/^\/\?/);
  });
});
