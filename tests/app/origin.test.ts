import { afterEach, describe, expect, it, vi } from "vitest";
import { originOf } from "@/app/origin";

const of = (headers: Record<string, string>) => originOf(new Headers(headers));

afterEach(() => vi.unstubAllEnvs());

describe("where this copy of the site stands", () => {
  it("is what the request says, behind a proxy or not", () => {
    expect(of({ host: "localhost:3000" })).toBe("http://localhost:3000");
    expect(of({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
    expect(
      of({ host: "inner", "x-forwarded-host": "livetake.example, inner", "x-forwarded-proto": "https,http" }),
    ).toBe("https://livetake.example");
  });

  it("is what SITE_ORIGIN says, whatever the request", () => {
    vi.stubEnv("SITE_ORIGIN", "https://livetake.example/");
    expect(of({ host: "evil.example" })).toBe("https://livetake.example");
  });

  it.each(['evil"><script>', "a b", "a/b", "user@host", "-a", "a:999999", ""])("is never made of “%s”", (host) => {
    expect(of({ "x-forwarded-host": host })).toBe("http://localhost");
  });
});
