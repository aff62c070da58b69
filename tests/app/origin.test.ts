import { afterEach, describe, expect, it, vi } from "vitest";
import { originOf } from "@/app/origin";

const of = (headers: Record<string, string>) => originOf(new Headers(headers));

afterEach(() => vi.unstubAllEnvs());

describe("where this copy of the site stands", () => {
  it("is the host that was asked, in the proxy's protocol, and no host that anybody may name", () => {
    expect(of({ host: "localhost:3000" })).toBe("http://localhost:3000");
    expect(of({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
    expect(
      of({ host: "livetake.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https,http" }),
    ).toBe("https://livetake.example");
  });

  it("is what SITE_ORIGIN says, whatever the request", () => {
    vi.stubEnv("SITE_ORIGIN", "https://livetake.example/");
    expect(of({ host: "evil.example" })).toBe("https://livetake.example");
  });

  it.each(["livetake.example", "ftp://livetake.example", "https://"])("is not “%s”, which starts no server", (text) => {
    vi.stubEnv("SITE_ORIGIN", text);
    expect(() => of({ host: "livetake.example" })).toThrow("SITE_ORIGIN");
  });

  it.each([
    'evil"><script>',
    "a b",
    "a/b",
    "user@host",
    "-a",
    "a:999999",
    "",
    "1.2.3.999",
    "xn--a",
    "a:99999",
    "[::::]",
  ])("is never made of “%s”", (host) => {
    expect(originOf({ get: (name) => (name === "host" ? host : null) })).toBe("http://localhost");
  });
});
