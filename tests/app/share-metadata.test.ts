import { expect, it } from "vitest";
import { shareMetadata } from "@/app/share-metadata";

function altOf(change: { title?: string; drawn?: string }) {
  const asked = { origin: "https://example.org", path: "/", query: "", card: "v=1", asOf: "2026-11-23" };
  const { openGraph } = shareMetadata({ ...asked, title: "", description: "", ...change });
  const [image] = openGraph!.images as { alt: string }[];
  return image.alt;
}

it("a card's words are its figures, or else the page's title, and end like sentences", () => {
  expect(altOf({ title: "What will it pay?" })).toBe("What will it pay? An estimate.");
  expect(altOf({ title: "Compare: 15 viewers" })).toBe("Compare: 15 viewers. An estimate.");
  expect(altOf({ title: "What will it pay?", drawn: "15 viewers. 8 nights in 10: $0 – $2." })).toBe(
    "15 viewers. 8 nights in 10: $0 – $2. An estimate.",
  );
});
