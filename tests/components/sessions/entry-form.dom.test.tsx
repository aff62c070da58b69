import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { EntryForm } from "@/components/sessions/entry-form";
import type { Entry } from "@/lib/sessions/entry";

const initial: Entry = {
  start: "2026-11-20T19:00",
  minutes: "",
  viewers: "",
  diamonds: "",
  money: "",
  coins: "",
  note: "",
  tags: [],
};
const show = (memory?: string, isSaved = true) =>
  render(
    <EntryForm
      name="Add a LIVE"
      initial={initial}
      reader={{ locale: "en-US", timeZone: "UTC" }}
      submit="Add LIVE"
      memory={memory}
      onSubmit={() => Promise.resolve(isSaved)}
    />,
  );
const field = (name: string) => screen.getByRole("textbox", { name });

it("what was typed and not saved is there after a reload, until it is saved", async () => {
  const user = userEvent.setup();
  const page = show("live");
  await user.type(field("Minutes"), "90");
  await user.type(field("Diamonds"), "1200");
  await user.click(screen.getByRole("checkbox", { name: "battle" }));
  page.unmount();

  show("live");
  expect(field("Minutes")).toHaveValue("90");
  expect(field("Diamonds")).toHaveValue("1200");
  expect(screen.getByRole("checkbox", { name: "battle" })).toBeChecked();
  expect(screen.getByLabelText("Began")).toHaveValue("2026-11-20T19:00");
  await user.click(screen.getByRole("button", { name: "Add LIVE" }));
  expect(field("Minutes")).toHaveValue("");
  expect(sessionStorage).toHaveLength(0);
});

it("what could not be saved stays, and a form without a memory leaves nothing behind", async () => {
  const user = userEvent.setup();
  const page = show(undefined, false);
  await user.type(field("Minutes"), "90");
  await user.type(field("Diamonds"), "1200");
  await user.click(screen.getByRole("button", { name: "Add LIVE" }));
  expect(field("Minutes")).toHaveValue("90");
  page.unmount();
  show();
  expect(field("Minutes")).toHaveValue("");
  expect(sessionStorage).toHaveLength(0);
});

it.each(["{", "null", '"text"', '{"minutes":90,"tags":[]}', '{"start":"","minutes":"1"}'])(
  "storage that holds no entry changes nothing: %s",
  (stored) => {
    sessionStorage.setItem("livetake.live", stored);
    show("live");
    expect(field("Minutes")).toHaveValue("");
  },
);
