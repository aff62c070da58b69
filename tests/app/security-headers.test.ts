import { describe, expect, test } from "vitest";
import { contentPolicy, framePolicy } from "@/app/security-headers";

function directives(policy: string): Map<string, string[]> {
  const all = policy.split("; ").map((directive) => directive.split(" "));
  return new Map(all.map(([name, ...values]) => [name, values]));
}

describe("the policy of a page", () => {
  const policy = directives(contentPolicy(["'nonce-abc'"]));

  test("runs scripts of our own and those that are named, and never what is merely inline or made from text", () => {
    expect(policy.get("script-src")).toEqual(["'self'", "'nonce-abc'"]);
  });

  test("names our origin where it is known, for the pages within it that inherit the policy", () => {
    const named = directives(contentPolicy(["'nonce-abc'"], "https://livetake.example"));
    expect(named.get("script-src")).toEqual(["'self'", "https://livetake.example", "'nonce-abc'"]);
    expect(named.get("frame-src")).toEqual(["'self'", "https://livetake.example"]);
  });

  test("names no other site, so that nothing comes from third parties", () => {
    expect([...policy.values()].flat().filter((value) => /^\*|:\/\/|https?:/.test(value))).toEqual([]);
  });

  test.each([
    ["default-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'self'"],
  ])("says of %s: %s", (name, value) => expect(policy.get(name)).toEqual([value]));
});

test("the framed calculator may be framed by any site, and fetches nothing but its script", () => {
  const policy = directives(framePolicy("https://livetake.example", "'sha256-abc'"));
  expect(policy.get("frame-ancestors")).toEqual(["*"]);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(["'self'", "https://livetake.example"]);
  expect(policy.get("style-src")).toEqual(["'sha256-abc'"]);
});
