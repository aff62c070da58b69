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

it("a link within the page reads nothing again, and its entry keeps what the one before kept", async () => {
  const read = vi.fn<typeof spelling.read>(spelling.read);
  const noted = { ...spelling, read, aside: (word: string) => `note on ${word}` };
  const { result } = renderHook(() => useLink("first", "word=first", noted));
  const steps = async () => act(async () => void window.dispatchEvent(new PopStateEvent("popstate")));
  act(() => result.current[1](() => "second", true));
  window.history.pushState(null, "", "#below");
  await steps();
  expect(read).not.toHaveBeenCalled();
  expect(window.history.state).toEqual({ aside: "note on second" });
  expect(window.location.href).toMatch(/\?word=second#below$/);
  // And back up again.
  window.history.replaceState({ aside: "note on second" }, "", "?word=second");
  await steps();
  expect(read).not.toHaveBeenCalled();
  expect(result.current[0]).toBe("second");
});

it("says that an address could not be read, and keeps what is shown, until one can", async () => {
  const read = vi.fn<typeof spelling.read>(spelling.read).mockRejectedValueOnce(new Error("no connection"));
  const failing = { ...spelling, read };
  const { result } = renderHook(() => useLink("first", "word=first", failing));
  const steps = async (word: string) => {
    window.history.replaceState(null, "", `?word=${word}`);
    await act(async () => void window.dispatchEvent(new PopStateEvent("popstate")));
  };
  await steps("second");
  expect(result.current[0]).toBe("first");
  expect(result.current[2]).toBe(true);
  await steps("third");
  expect(result.current[0]).toBe("third");
  expect(result.current[2]).toBe(false);
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
