import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import WeekSection from "@/components/planner/week-section";
import { namedRate } from "@/components/scenario/named-rates";
import { defaults, type Mission, type PlannedLive, type Scenario, type Slot, type SlotMap } from "@/lib/earnings";

/** The section as the page holds it: what it hands up comes down again. */
function Page({ scenario, missions = [], slots }: { scenario: Scenario; missions?: Mission[]; slots?: SlotMap }) {
  const [week, setWeek] = useState<readonly PlannedLive[]>([]);
  return (
    <WeekSection
      week={week}
      scenario={scenario}
      missions={missions}
      validDay={namedRate("usValidDayMinutes", "2026-01-01")}
      slots={slots}
      update={(part) => part.week && setWeek(part.week)}
      style={{ locale: "en-US", currency: "USD" }}
    />
  );
}

const rows = () => within(screen.getAllByRole("list")[0]).getAllByRole("listitem");

describe("the week", () => {
  it("starts with as many evenings as the scenario has, none twice on a day", async () => {
    render(<Page scenario={{ ...defaults, perweek: 4, minutes: { low: 60, high: 135 } }} />);
    await userEvent.click(screen.getByRole("button", { name: "Lay out my week" }));
    const days = screen.getAllByLabelText<HTMLSelectElement>("Day").map(({ value }) => value);
    expect(new Set(days).size).toBe(4);
    expect(screen.getAllByLabelText<HTMLInputElement>("Start")[0]).toHaveValue("20:00");
    expect(screen.getAllByLabelText("Minutes")[0]).toHaveValue("90");
    expect(screen.getByRole("heading")).toHaveTextContent("4 LIVEs a week, on 4 days");
  });

  it("is changed by keyboard alone: day, length, one more, one less", async () => {
    const user = userEvent.setup();
    render(<Page scenario={{ ...defaults, perweek: 1 }} />);
    screen.getByRole("button", { name: "Lay out my week" }).focus();
    await user.keyboard("{Enter}");
    await user.selectOptions(screen.getByLabelText("Day"), "Sunday");
    await user.clear(screen.getByLabelText("Minutes"));
    await user.type(screen.getByLabelText("Minutes"), "45{Enter}");
    expect(screen.getByRole("heading")).toHaveTextContent("One LIVE a week, on Sunday");

    await user.click(screen.getByRole("button", { name: "Add a LIVE" }));
    expect(rows()).toHaveLength(2);
    // The new one is like the last, on the first free day.
    expect(screen.getAllByLabelText("Day")[1]).toHaveValue("1");
    expect(screen.getAllByLabelText("Minutes")[1]).toHaveValue("45");
    await user.click(screen.getByRole("button", { name: "Remove the LIVE on Sunday at 20:00" }));
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Clear the week" }));
    expect(screen.getByRole("button", { name: "Lay out my week" })).toBeInTheDocument();
  });

  it("tells the fields of one LIVE from those of another by its day and hour", async () => {
    render(<Page scenario={{ ...defaults, perweek: 2 }} />);
    await userEvent.click(screen.getByRole("button", { name: "Lay out my week" }));
    const fieldsOf = (name: string) => within(screen.getByRole("group", { name }));
    await userEvent.selectOptions(fieldsOf("LIVE on Monday at 20:00").getByLabelText("Day"), "Sunday");
    const moved = fieldsOf("LIVE on Sunday at 20:00");
    for (const field of ["Day", "Start", "Minutes"]) expect(moved.getByLabelText(field)).toBeVisible();
  });

  it("keeps the last good length where nonsense is typed", async () => {
    const user = userEvent.setup();
    render(<Page scenario={{ ...defaults, perweek: 1 }} />);
    await user.click(screen.getByRole("button", { name: "Lay out my week" }));
    await user.clear(screen.getByLabelText("Minutes"));
    await user.type(screen.getByLabelText("Minutes"), "2000");
    expect(screen.getByText(/Minutes can be 1 to 1,?440/)).toHaveRole("status");
  });

  it("leaves what is half typed in a row where it is when another row goes", async () => {
    const user = userEvent.setup();
    render(<Page scenario={{ ...defaults, perweek: 3 }} />);
    await user.click(screen.getByRole("button", { name: "Lay out my week" }));
    const [, second, third] = rows();
    await user.clear(within(third).getByLabelText("Minutes"));
    await user.type(within(third).getByLabelText("Minutes"), "abc");
    await user.click(within(second).getByText("Remove"));
    expect(rows()).toHaveLength(2);
    expect(within(rows()[1]).getByLabelText("Minutes")).toHaveValue("abc");
    await user.click(within(rows()[1]).getByText("Remove"));
    await user.click(screen.getByRole("button", { name: "Add a LIVE" }));
    for (const field of screen.getAllByLabelText("Minutes")) expect(field).toHaveValue("90");
  });

  it("is seen against the times that own LIVEs were at, where there are any", async () => {
    const user = userEvent.setup();
    const sunday: Slot = {
      weekday: 7,
      part: "evening",
      sessions: 30,
      factor: 2.1,
      low: 1.6,
      high: 2.8,
      logSd: 0.2,
      chanceBest: 0.967,
    };
    const monday: Slot = { ...sunday, weekday: 1, sessions: 1, factor: 0.8, chanceBest: 0.01 };
    const scenario = { ...defaults, perweek: 1 };
    const { rerender } = render(<Page scenario={scenario} slots={{ slots: [monday, sunday], best: sunday }} />);
    expect(screen.getByText(/By your own LIVEs: Sunday evenings are your best time\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Lay out my week" }));
    expect(rows()[0]).toHaveTextContent("×0.8 your usual hour, by 1 LIVE then.");
    expect(screen.getByText(/Of the LIVEs in this week, none is then\./)).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Day"), "Sunday");
    expect(rows()[0]).toHaveTextContent("×2.1 your usual hour, by 30 LIVEs then.");
    expect(screen.getByText(/Of the LIVEs in this week, 1 is then\./)).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Day"), "Tuesday");
    expect(rows()[0]).toHaveTextContent("You have not been LIVE then yet.");
    rerender(<Page scenario={scenario} slots={{ slots: [monday] }} />);
    expect(screen.getByText(/No time stands out as your best yet/)).toBeVisible();
    rerender(<Page scenario={scenario} />);
    expect(screen.queryByText(/your own LIVEs/)).toBeNull();
    expect(rows()[0]).not.toHaveTextContent("usual hour");
  });

  it("is on paper the board alone, without the controls that lay it out", async () => {
    const user = userEvent.setup();
    const { container } = render(<Page scenario={{ ...defaults, perweek: 2 }} />);
    const isOnPaper = (element: Element) => element.closest(".print\\:hidden") === null;
    const controls = () => [...container.querySelectorAll("button, input, select")];
    expect(controls().filter(isOnPaper)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Lay out my week" }));
    expect(controls().length).toBeGreaterThan(8);
    expect(controls().filter(isOnPaper)).toEqual([]);
    expect(isOnPaper(screen.getByRole("heading", { name: "2 LIVEs a week, on 2 days" }))).toBe(true);
    expect(isOnPaper(screen.getAllByText("20:00")[0])).toBe(true);
  });

  it("says what one more mission is worth, in the US alone", () => {
    const mission: Mission = { id: "valid-day", target: 2, from: 0.44, to: 0.46, weekly: 3.1 };
    const us = { ...defaults, programme: "us-scaled" } as const;
    const { rerender } = render(<Page scenario={us} missions={[mission]} />);
    expect(
      screen.getByText(
        /One more 25-minute LIVE, on a day of its own, lifts your rate from 44% to 46%: about \$3 a week/,
      ),
    ).toBeVisible();
    rerender(<Page scenario={us} />);
    expect(screen.getByText(/You reach every mission/)).toBeVisible();
    rerender(<Page scenario={defaults} />);
    expect(screen.queryByText(/mission/)).toBeNull();
  });
});
