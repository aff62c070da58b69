import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import ImportPreview from "@/components/sessions/import-preview";
import type { Answers } from "@/components/sessions/import-panel";
import { defaults } from "@/lib/earnings";
import type { ImportPreview as Preview } from "@/lib/sessions/import/preview";
import type { Session } from "@/lib/sessions/session";

const reader = { locale: "en-US", timeZone: "Europe/Berlin" };
const start = "2026-11-20T18:00:00.000Z";
const preview: Preview = {
  format: "table",
  sessions: [{ id: start, start, minutes: 60, diamonds: 400, source: "table" }],
  skipped: [],
  problems: [],
  needs: [],
  columns: {
    columns: [{ index: 0, heading: "Earned", samples: ["400"], field: "diamonds" }],
    headerRow: 0,
  },
};

function show(
  more: Partial<Preview> = {},
  answers: Answers = { timeZone: "Europe/Berlin" },
  known: readonly Session[] = [],
) {
  const onAnswer = vi.fn<(answers: Answers) => void>();
  const onSave = vi.fn<(sessions: readonly Session[], replaces: readonly string[]) => Promise<void>>();
  render(
    <ImportPreview
      {...{ onAnswer, onSave, name: "lives.csv", preview: { ...preview, ...more }, answers, known }}
      {...{ scenario: defaults, asOf: "2026-11-20", reader, onClose: () => {} }}
    />,
  );
  return { user: userEvent.setup(), onAnswer, onSave };
}
const add = () => screen.findByRole("button", { name: "Add 1 LIVE" });

it("nothing is added by another zone than the one in sight", async () => {
  const { user, onAnswer, onSave } = show();
  const list = screen.getByRole("combobox", { name: "Times are by" });
  const use = screen.getByRole("button", { name: "Use this zone" });
  await expect.poll(add).toBeEnabled();
  expect(use).toBeDisabled();

  await user.selectOptions(list, "Asia/Tokyo");
  expect(await add()).toBeDisabled();
  expect(screen.getByRole("status")).toHaveTextContent(
    "These times are still read by Europe/Berlin. Press “Use this zone”, or choose Europe/Berlin again.",
  );
  await user.click(await add());
  expect(onSave).not.toHaveBeenCalled();
  await user.click(use);
  expect(onAnswer.mock.calls).toEqual([[{ timeZone: "Asia/Tokyo" }]]);

  await user.selectOptions(list, "Europe/Berlin");
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  await user.click(await add());
  expect(onSave).toHaveBeenCalledTimes(1);
});

it("nothing is added by other columns than those in sight", async () => {
  const { user, onSave } = show();
  await user.click(screen.getByText("Columns"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Earned" }), "coins");
  expect(await add()).toBeDisabled();
  expect(screen.getByRole("status")).toHaveTextContent("The columns are still read as before. Press “Read it so”.");
  expect(onSave).not.toHaveBeenCalled();
});

it("what was chosen beside it goes along with either answer", async () => {
  const { user, onAnswer } = show();
  await user.click(screen.getByText("Columns"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Earned" }), "coins");
  await user.selectOptions(screen.getByRole("combobox", { name: "Times are by" }), "Asia/Tokyo");
  await user.click(screen.getByRole("button", { name: "Use this zone" }));
  await user.click(screen.getByRole("button", { name: "Read it so" }));
  const [byZone, byColumns] = onAnswer.mock.calls;
  expect(byZone).toEqual(byColumns);
  expect(byZone[0]).toMatchObject({
    timeZone: "Asia/Tokyo",
    mapping: { columns: { coins: 0 }, dateOrder: "dmy", decimalMark: ".", durationUnit: "min" },
  });
});

it("a zone passed on the way through the list answers nothing; the one that is pressed does", async () => {
  const { user, onAnswer } = show({ needs: ["time-zone"] }, {});
  const use = screen.getByRole("button", { name: "Use this zone" });
  expect(use).toBeDisabled();
  const list = screen.getByRole("combobox", { name: "By another" });
  await user.selectOptions(list, "Africa/Abidjan");
  await user.selectOptions(list, "Asia/Tokyo");
  expect(onAnswer).not.toHaveBeenCalled();
  await user.click(use);
  expect(onAnswer.mock.calls).toEqual([[{ timeZone: "Asia/Tokyo" }]]);
});

it.each(["2", "$2", "US$2", "2 USD", "USD 2"])("what the largest LIVE paid may be signed: %s", async (paid) => {
  const { user } = show({ needs: ["earning-unit"] });
  await user.type(screen.getByRole("textbox", { name: /What did that LIVE pay/ }), paid);
  // 400 at half a cent each.
  expect(screen.getByText(/That agrees with/)).toHaveTextContent("That agrees with diamonds.");
});

it("the file's figures of an evening that was logged as one are those of each LIVE, and no figure of the whole is told twice", async () => {
  const evening: Session = { id: "mine", start, minutes: 240, coins: 50_000, moneyUsd: 100, source: "hand" };
  const sessions: Session[] = [
    { id: "first", start, minutes: 110, diamonds: 500, source: "table" },
    { id: "second", start: "2026-11-20T20:00:00.000Z", minutes: 110, diamonds: 900, source: "table" },
  ];
  const { user, onSave } = show({ sessions }, undefined, [evening]);
  await user.click(await screen.findByText("Take the file’s figures"));
  await user.click(screen.getByRole("button", { name: "Add 2 LIVEs" }));
  expect(onSave.mock.calls).toEqual([[sessions, ["mine", "mine"]]]);
});
