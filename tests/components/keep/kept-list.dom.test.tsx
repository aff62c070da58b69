import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { KeptList } from "@/components/keep/kept-list";

it("says that nothing has the words one looks for", () => {
  const kept = [{ name: "Friday", query: "v=1&viewers=60", savedAt: "2026-11-20T19:00:00.000Z" }];
  render(<KeptList kept={kept} unreadable={0} locale="en-US" renderActions={() => null} />);
  const said = screen.getByRole("status");
  expect(said).toBeEmptyDOMElement();
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "Sunday" } });
  expect(said).toHaveTextContent("Nothing kept here has these words.");
});
