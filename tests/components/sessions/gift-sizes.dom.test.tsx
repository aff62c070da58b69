import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { GiftSizes } from "@/components/sessions/gift-sizes";

afterEach(cleanup);

const rose = { name: "Rose", diamonds: 1, gifts: 1300 };

test("the gifts of a log are told by their number, their sizes and the most frequent of them", () => {
  const sizes = [rose, { diamonds: 1000, gifts: 1 }];
  const stats = { sendings: 40, gifts: 1301, diamonds: 2300, gifters: 12, median: 10, largest: 1000, sizes };
  render(<GiftSizes stats={stats} locale="en-US" />);
  expect(screen.getByText("1,301 gifts, 12 gifters")).toBeInTheDocument();
  expect(screen.getByText(/^Half of the 40 sendings/)).toHaveTextContent(
    "Half of the 40 sendings brought 10 diamonds or less, the largest 1,000. A streak is one sending, counted at its end.",
  );
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "GiftDiamonds eachSent",
    "Rose11,300",
    "Without a name1,0001",
  ]);
});

test("a single gift is no half of anything", () => {
  const stats = { sendings: 1, gifts: 1, diamonds: 1, gifters: 1, median: 1, largest: 1, sizes: [rose] };
  render(<GiftSizes stats={stats} locale="en-US" />);
  expect(screen.getByText("One sending of 1 diamond.")).toBeInTheDocument();
  expect(screen.getByText("1 gift, 1 gifter")).toBeInTheDocument();
});
