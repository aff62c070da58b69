import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLink, type LinkSpelling } from "@/components/scenario/use-link";

const spelling: LinkSpelling<string> = {
  write: (word) => `word=${word}`,
  read: (query) => Promise.resolve(query.get("word") ?? "none"),
};

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, "", "?word=first");
});
afterEach(() => vi.useRealTimers());

/** What a browser does when one steps back: the address is the earlier one, and then it says so. */
async function stepBackTo(word: string) {
  window.history.replaceState(null, "", `?${spelling.write(word)}`);
  await act(async () => void window.dispatchEvent(new PopStateEvent("popstate")));
}

function open() {
  const { result } = renderHook(() => useLink("first", "word=first", spelling));
  return {
    value: () => result.current[0],
    edit: () => result.current[1],
    change: (word: string, settled: boolean) => act(() => result.current[1](() => word, settled)),
  };
}

it("a step back in the midst of an edit leaves the address that it came to", async () => {
  const { value, change } = open();
  change("second", true);
  change("third", false);
  await stepBackTo("first");
  vi.runAllTimers();
  expect(value()).toBe("first");
  expect(window.location.search).toBe("?word=first");
});

it("an edit that dragged the address along gives the entry it started from its own back", () => {
  const { change } = open();
  const replace = vi.spyOn(window.history, "replaceState");
  change("second", false);
  vi.runAllTimers();
  expect(window.location.search).toBe("?word=second");
  change("third", true);
  expect(replace.mock.calls.map(([, , address]) => address)).toEqual(["?word=second", "?word=first"]);
  expect(window.location.search).toBe("?word=third");
});

it("what others keep in an entry of the history stays there", () => {
  window.history.replaceState({ others: "tree" }, "", "?word=first");
  const { change } = open();
  change("second", false);
  vi.runAllTimers();
  expect(window.history.state).toMatchObject({ others: "tree" });
  change("third", true);
  expect(window.history.state).toMatchObject({ others: "tree" });
});

it("after a step back the router is told of each edit: it may still be writing the address that it was sent to", async () => {
  const { change } = open();
  change("second", true);
  await stepBackTo("first");
  window.history.replaceState({ others: "tree" }, "", "?word=first");
  change("third", true);
  expect(window.history.state).not.toHaveProperty("others");
  expect(window.location.search).toBe("?word=third");
});

it("two edits made before the page is drawn again both hold, also after a step back", async () => {
  const { value, change, edit } = open();
  const first = edit();
  const add = (letter: string) => first((now) => now + letter, true);
  act(() => ["a", "b"].forEach(add));
  expect(value()).toBe("firstab");
  expect(window.location.search).toBe("?word=firstab");
  change("other", true);
  await stepBackTo("firstab");
  act(() => add("c"));
  expect(value()).toBe("firstabc");
  expect(edit()).toBe(first);
});
