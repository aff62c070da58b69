import { describe, expect, it } from "vitest";
import { localeOf, readLocale } from "@/lib/locale";

describe("the reader's number format", () => {
  it("is the first language of the header that is one", () => {
    expect(localeOf("*, x;q=1, de-AT;q=0.8, en")).toBe("de-AT");
    expect(localeOf(null)).toBe("en-US");
    expect(localeOf("not a tag at all")).toBe("en-US");
  });

  it("has no extensions, which anybody may make up", () => {
    expect(readLocale("en-x-c1")).toBe("en");
    expect(readLocale("de-AT-u-nu-thai")).toBe("de-AT");
    expect(readLocale("zh-Hant-TW")).toBe("zh-Hant-TW");
  });
});
