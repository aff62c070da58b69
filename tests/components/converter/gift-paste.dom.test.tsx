import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import type { BasketItem } from "@/components/converter/basket";
import { GiftPaste } from "@/components/converter/gift-paste";
import { gifts } from "@/lib/earnings/gifts";

let basket: readonly BasketItem[];

function Paste({ start }: { start: readonly BasketItem[] }) {
  const [items, setItems] = useState(start);
  const change = (next: readonly BasketItem[]) => {
    basket = next;
    setItems(next);
  };
  return <GiftPaste items={items} locale="en-US" change={change} />;
}

const user = userEvent.setup();
const counts = () => basket.map(({ gift, count }) => [gift.name, gift.coins, count]);

async function paste(text: string, start: readonly BasketItem[] = []) {
  render(<Paste start={start} />);
  await user.click(screen.getByText("Paste a list"));
  await user.click(screen.getByLabelText("Your list"));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Put them in the basket" }));
}

afterEach(cleanup);

it("moves as many of an ambiguous gift as the text has, and leaves what the basket held before", async () => {
  const [cheap, dear] = gifts.filter(({ name }) => name === "Birthday Cake").toSorted((a, b) => a.coins - b.coins);
  await paste("3 Birthday Cake", [{ gift: cheap, count: 5 }]);
  expect(counts()).toEqual([["Birthday Cake", 1, 8]]);
  await user.click(screen.getByRole("button", { name: `Birthday Cake at ${dear.coins}` }));
  expect(counts()).toEqual([
    ["Birthday Cake", 1, 5],
    ["Birthday Cake", dear.coins, 3],
  ]);
});

it("keeps what is ambiguous, and says why, where a full basket has no room for the other gift", async () => {
  const [cheap, dear] = gifts.filter(({ name }) => name === "Birthday Cake").toSorted((a, b) => a.coins - b.coins);
  const others = gifts.filter(({ name }) => name !== "Birthday Cake").slice(0, 99);
  await paste("3 Birthday Cake", [{ gift: cheap, count: 5 }, ...others.map((gift) => ({ gift, count: 1 }))]);
  const choice = () => screen.getByRole("button", { name: `Birthday Cake at ${dear.coins}` });
  await user.click(choice());
  expect(counts()[0]).toEqual(["Birthday Cake", 1, 8]);
  expect(screen.getByRole("status")).toHaveTextContent("A basket holds 100 kinds of gifts. Left out: Birthday Cake.");
  expect(choice()).toBeVisible();
});

it("names the gifts for which a full basket has no room, and not as put in", async () => {
  const names = [...new Set(gifts.map(({ name }) => name))].filter((name) => /^[A-Z][A-Za-z ]+$/.test(name));
  await paste(
    names
      .slice(0, 130)
      .map((name) => `1 ${name}`)
      .join(", "),
  );
  expect(basket).toHaveLength(100);
  const said = screen.getByRole("status").textContent;
  const [put, left] = said.split("A basket holds 100 kinds of gifts. Left out: ");
  for (const { gift } of basket) expect(put).toContain(gift.name);
  expect(left).toBeTruthy();
  for (const name of left.replace(/\..*$/, "").split(", ")) expect(put).not.toMatch(new RegExp(`× ${name}[,.]`));
});
