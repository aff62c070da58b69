import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BasketList } from "@/components/converter/basket-list";
import type { BasketItem } from "@/components/converter/basket";
import GiftPicker from "@/components/converter/gift-picker";
import { formatCounted } from "@/lib/format";

// Each row that is drawn writes its price.
vi.mock("@/lib/format", { spy: true });

function Both() {
  const [items, setItems] = useState<BasketItem[]>([]);
  const change = (next: BasketItem[]) => setItems(next);
  return (
    <>
      <BasketList items={items} isConverted locale="en-US" change={change} />
      <GiftPicker items={items} locale="en-US" change={change} />
    </>
  );
}

const user = userEvent.setup({ pointerEventsCheck: 0 });
// Found in the document and not by role: the roles of a list this long take jsdom seconds to work out. The browser test
// goes by roles.
const named = (label: string) => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
const field = (label: string | RegExp) => screen.getByText<HTMLLabelElement>(label, { selector: "label" }).control!;
const button = (text: string) => screen.getByText(text, { selector: "button" });
const search = () => field("Find a gift");
const shown = () => Array.from(named("Gifts").children);
const basket = () => named("Gifts in the basket");
const total = (text: string) => screen.getByText(text, { selector: "strong" });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("the picker", () => {
  it("shows all 313 prices at first, and finds by a slip of the finger", async () => {
    render(<Both />);
    expect(shown()).toHaveLength(313);
    await user.type(search(), "galaxi");
    expect(shown()[0]).toHaveTextContent("Galaxy");
  });

  it("keeps gifts of one name and several prices apart, each with its month and confidence", async () => {
    render(<Both />);
    await user.type(search(), "heart");
    const hearts = shown().filter((row) => row.textContent.startsWith("Heartseen"));
    expect(hearts.map((row) => row.textContent)).toEqual([
      "Heartseen 2025-12, two lists agree1 coin",
      "Heartseen 2024-09, two lists agree10 coins",
      "Heartseen 2024-02, seen once200 coins",
    ]);
  });

  it("adds the first gift found with Enter, and says so", async () => {
    render(<Both />);
    await user.type(search(), "lion{Enter}{Enter}");
    expect(field("How many Lion at 29999")).toHaveValue("2");
    expect(screen.getByText("Lion, 29,999 coins, is in the basket 2 times.")).toHaveAttribute("role", "status");
    expect(total("59,998 coins")).toBeInTheDocument();
  });

  it("is walked with the arrow keys", async () => {
    render(<Both />);
    await user.type(search(), "rose");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
    expect(basket()).toHaveTextContent(/^Rose1 coin each/);
  });

  it("is left at either end, and starred by keyboard", async () => {
    render(<Both />);
    await user.type(search(), "rose{ArrowDown}{End}");
    expect(shown().at(-1)!).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard("{Home}{Tab} ");
    expect(document.activeElement).toBe(named("Star Rose, 1 coin"));
    expect(document.activeElement).toHaveAttribute("aria-pressed", "true");
    await user.keyboard("{Enter}");
    expect(document.activeElement).toHaveAttribute("aria-pressed", "false");
  });

  it("is entered at its first row after another shelf was chosen", async () => {
    render(<Both />);
    await user.type(search(), "r{ArrowDown}{End}");
    await user.selectOptions(field("Price"), "10,000 coins and more");
    expect(shown()[0].querySelector("button")).toHaveAttribute("tabindex", "0");
  });

  it("draws no other row when a gift is added", async () => {
    render(<Both />);
    await user.click(named("Add Rose, 1 coin, two lists agree, last seen 2025-12"));
    vi.mocked(formatCounted).mockClear();
    await user.click(named("Add Rose, 1 coin, two lists agree, last seen 2025-12"));
    expect(screen.getByText("2 in basket")).toBeInTheDocument();
    expect(vi.mocked(formatCounted).mock.calls.length).toBeLessThan(10);
  });

  it("narrows to a band of prices", async () => {
    render(<Both />);
    await user.selectOptions(field("Price"), "10,000 coins and more");
    const prices = shown().map((row) => Number(/([\d,]+) coins$/.exec(row.textContent)![1].replaceAll(",", "")));
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...prices)).toBe(44_999);
  });

  it("keeps what was used and starred on the device", async () => {
    render(<Both />);
    await user.type(search(), "perfume{Enter}");
    await user.click(named("Star Perfume, 20 coins"));
    cleanup();
    render(<Both />);
    for (const shelf of ["Used last", "Starred"]) {
      await user.selectOptions(field("Price"), shelf);
      expect(shown().map((row) => row.textContent)).toEqual([expect.stringContaining("Perfume")]);
    }
  });

  it("keeps what another tab has starred meanwhile", async () => {
    render(<Both />);
    await user.type(search(), "perfume");
    localStorage.setItem("livetake.gifts", JSON.stringify({ recent: [], favourites: [5655] }));
    await user.click(named("Star Perfume, 20 coins"));
    expect(named("Star Perfume, 20 coins")).toHaveAttribute("aria-pressed", "true");
    await user.clear(search());
    await user.selectOptions(field("Price"), "Starred");
    expect(shown().map((row) => row.textContent)).toEqual([
      expect.stringContaining("Rose"),
      expect.stringContaining("Perfume"),
    ]);
  });

  it("keeps gifts until the page is left where nothing can be stored", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    render(<Both />);
    for (const gift of ["Rose, 1 coin", "Perfume, 20 coins"]) await user.click(named(`Star ${gift}`));
    await user.selectOptions(field("Price"), "Starred");
    expect(shown()).toHaveLength(2);
  });

  it("takes a gift that is in no catalogue by its price", async () => {
    render(<Both />);
    await user.type(field("Its price"), "777");
    await user.click(button("Add it"));
    expect(basket()).toHaveTextContent("A gift of your own777 coins each");
  });

  it("says what to do where nothing is found", async () => {
    render(<Both />);
    await user.type(search(), "qqqqqq");
    expect(screen.getByText(/No gift found/)).toHaveAttribute("role", "status");
  });
});

describe("a pasted list", () => {
  it("becomes a basket, and names what it does not know", async () => {
    render(<Both />);
    await user.type(field("Your list"), "3 lions, 120 roses, 1 universe, 2 zorblax");
    await user.click(button("Put them in the basket"));
    expect(total("135,116 coins")).toBeInTheDocument();
    expect(screen.getByText("Not known, and left out: “2 zorblax”.")).toBeInTheDocument();
  });

  it("with an ambiguous name can be put right", async () => {
    render(<Both />);
    await user.type(field("Your list"), "1 universe");
    await user.click(button("Put them in the basket"));
    await user.click(button("TikTok Universe at 34,999"));
    expect(total("34,999 coins")).toBeInTheDocument();
  });
});

describe("the basket", () => {
  it("counts by stepper and by typing, and lets go", async () => {
    render(<Both />);
    await user.type(search(), "rose{Enter}");
    await user.click(named("One Rose more"));
    expect(total("2 coins")).toBeInTheDocument();
    const count = field("How many Rose at 1");
    await user.clear(count);
    await user.type(count, "1000000");
    expect(total("1,000,000 coins")).toBeInTheDocument();
    await user.click(named("Take Rose out"));
    expect(screen.getByText(/The basket is empty/)).toBeInTheDocument();
  });
});
