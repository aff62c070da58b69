import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MyLives } from "@/components/sessions/my-lives";
import { defaults } from "@/lib/earnings";

vi.mock("@/lib/share/read-query", () => {
  throw new Error("offline");
});

beforeEach(() => window.history.replaceState(null, "", "?programme=custom"));
afterEach(() => window.history.replaceState(null, "", "?"));

it("says so where the terms that its address asks for could not be fetched, and goes on", async () => {
  render(<MyLives terms={defaults} asOf="2026-11-20" locale="en-US" answered="" />);
  expect(await screen.findByText(/^What this link asks could not be fetched/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Add LIVE" })).toBeEnabled();
});
