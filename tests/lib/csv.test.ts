import { expect, it } from "vitest";
import { writeCsv } from "@/lib/csv";
import { giftListCsv, giftListJson } from "@/lib/gift-list";

it("a cell that a spreadsheet would run is written as text", () => {
  expect(writeCsv([["=1+1", "+a", "-b", "@c", "\td"]])).toBe("'=1+1,'+a,'-b,'@c,'\td\r\n");
  expect(writeCsv([["a;=b", "a\n+b", "'=a", "a = b"]])).toBe(`a;'=b,"a\n'+b",''=a,a = b\r\n`);
});

it("commas, quotes and line ends are quoted, numbers are left alone", () => {
  expect(writeCsv([["a,b", 'say "a"', "two\nlines", -5]])).toBe('"a,b","say ""a""","two\nlines",-5\r\n');
});

it("the gift list has every price, and a source for each", () => {
  const lines = giftListCsv().trimEnd().split("\r\n");
  expect(lines).toHaveLength(314);
  expect(lines).toContain(
    "6369,Lion,29999,false,high,2025-12,gift-api-2023 gift-merged-2024 gift-api-2024 gift-list-2025-08 gift-list-2025-12,",
  );
  const { gifts, sources } = giftListJson();
  for (const gift of gifts) for (const id of gift.sources) expect(sources).toHaveProperty(id);
});
