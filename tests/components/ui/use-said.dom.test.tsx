import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { useSaid } from "@/components/ui/use-said";

it("the same words are another text each time, and look the same", () => {
  const { result } = renderHook(useSaid);
  const texts = Array.from({ length: 3 }, () => {
    act(() => result.current[1]("Copied."));
    return result.current[0];
  });
  for (const [i, text] of texts.entries()) {
    expect(text.trim()).toBe("Copied.");
    expect(text).not.toBe(texts[i - 1]);
  }
});
