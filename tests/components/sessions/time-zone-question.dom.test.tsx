import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Answers } from "@/components/sessions/import-panel";
import { TimeZoneQuestion } from "@/components/sessions/time-zone-question";
import type { ImportPreview } from "@/lib/sessions/import/preview";

const preview: ImportPreview = { format: "table", sessions: [], skipped: [], problems: [], needs: ["time-zone"] };

it("a zone passed on the way through the list answers nothing; the one that is pressed does", async () => {
  const user = userEvent.setup();
  const onAnswer = vi.fn<(answers: Answers) => void>();
  render(<TimeZoneQuestion preview={preview} answers={{}} timeZone="Europe/Berlin" onAnswer={onAnswer} />);
  const use = screen.getByRole("button", { name: "Use this zone" });
  await user.click(use);
  const list = screen.getByRole("combobox", { name: "By another" });
  await user.selectOptions(list, "Africa/Abidjan");
  await user.selectOptions(list, "Asia/Tokyo");
  expect(onAnswer).not.toHaveBeenCalled();
  await user.click(use);
  expect(onAnswer.mock.calls).toEqual([[{ timeZone: "Asia/Tokyo" }]]);
});
