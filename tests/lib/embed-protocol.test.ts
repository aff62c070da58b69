import { expect, test } from "vitest";
import { firstHeight, heightFrom, heightMessage, isMeasureRequest, wordPressSecret } from "@/lib/embed-protocol";

const frame = {} as Window;
const ours = "https://livetake.example";
const heard = (given: Partial<MessageEvent>) =>
  heightFrom({ source: frame, origin: ours, data: heightMessage("", 500), ...given }, frame, ours);

test("a frame's own height is taken, from our origin or a sandbox without one", () => {
  expect(heard({})).toBe(500);
  expect(heard({ origin: "null" })).toBe(500);
});

test("another window, another origin, or no window at all is not believed", () => {
  expect(heard({ source: {} as Window })).toBeUndefined();
  expect(heard({ source: null })).toBeUndefined();
  expect(heard({ origin: "https://livetake.example.evil.example" })).toBeUndefined();
  expect(heightFrom({ source: null, origin: ours, data: heightMessage("", 500) }, null, ours)).toBeUndefined();
});

test.each([99, 4001, 333.5, -500, Number.NaN, Infinity, "500", null, undefined, [500], { valueOf: () => 500 }])(
  "%s is no height",
  (height) => expect(heard({ data: { ...heightMessage("", 500), height } })).toBeUndefined(),
);

test.each([null, undefined, "500", 500, [], { height: 500 }, { ...heightMessage("", 500), v: 2 }])(
  "%j is no message of ours",
  (data) => expect(heard({ data })).toBeUndefined(),
);

test("a frame obeys one request and nothing else", () => {
  expect(isMeasureRequest({ source: "livetake", v: 1, type: "measure" })).toBe(true);
  expect(isMeasureRequest({ source: "livetake", v: 1, type: "reload" })).toBe(false);
  expect(isMeasureRequest({ source: "livetake", type: "measure" })).toBe(false);
  expect(isMeasureRequest("measure")).toBe(false);
});

test("the secret of WordPress is read where it writes it", () => {
  expect(wordPressSecret("#?secret=aB3dE6gH9k")).toBe("aB3dE6gH9k");
  expect(wordPressSecret("#top")).toBeUndefined();
});

test("what is not shown takes no room", () => {
  const height = (query: string) => firstHeight(600, new URLSearchParams(query));
  expect(height("show=strip")).toBeLessThan(height("show=strip,month"));
  expect(height("")).toBe(height("show=fields,strip,month,dollar,sentence"));
  expect(height("size=compact")).toBeLessThan(height(""));
});
