"use client";

import { useState } from "react";
import { bestTime, reading } from "@/components/sessions/slot-map";
import type { NamedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import { Section } from "@/components/ui/section";
import { typicalOf, weekLimits, type Mission, type PlannedLive, type Scenario, type SlotMap } from "@/lib/earnings";
import { formatCount, formatEstimate, formatShare, type MoneyStyle } from "@/lib/format";
import { dayNames, LiveRow, slotAt } from "./live-row";
import { SaveWeek } from "./save-week";
import type { UpdatePlan } from "./use-plan";
import { WeekBoard } from "./week-board";

interface WeekSectionProps {
  week: readonly PlannedLive[];
  /** the scenario as it stands, whose pace an empty week starts from */
  scenario: Pick<Scenario, "perweek" | "minutes" | "programme">;
  missions: readonly Mission[];
  /** minutes from which a day is valid */
  validDay: NamedRate;
  /** what own LIVEs say of weekdays and hours, where there are any */
  slots?: SlotMap;
  update: UpdatePlan;
  style: MoneyStyle;
}

const noSlots: SlotMap = { slots: [] };
const EVENING = 20 * 60;
/** How long before it the next LIVE of the same day begins, in minutes. */
const APART = 4 * 60;

/** The week, LIVE by LIVE, and what it earns of the US programme's missions. */
export default function WeekSection({
  week,
  scenario,
  missions,
  validDay,
  slots = noSlots,
  update,
  style,
}: WeekSectionProps) {
  const { locale } = style;
  const isUs = scenario.programme === "us-scaled";
  const set = (lives: readonly PlannedLive[], settled = true) => update({ week: lives }, settled);
  const change = (place: number, live: PlannedLive, settled: boolean) =>
    set(
      week.map((other, i) => (i === place ? live : other)),
      settled,
    );
  // Rows are edited in place and keep their order until the link is opened again, so that none jumps from under a finger.
  const [keys, forget] = useKeys(week.length);
  return (
    <Section
      id="week-heading"
      heading={week.length === 0 ? "Your week, LIVE by LIVE" : headingOf(week)}
      source={
        isUs && (
          <>
            US programme: a valid day has a LIVE of {formatCount(validDay.value, locale)} minutes or more,{" "}
            <RateMark rate={validDay} />. Money at a typical month’s gifts.
          </>
        )
      }
    >
      <div>
        {week.length === 0 ? (
          <div className="print:hidden">
            <p className="max-w-(--measure)">
              Lay out your LIVEs on the days of a week. The plan then counts with them, and you can take them to your
              calendar.
            </p>
            <button type="button" className="button mt-3" onClick={() => set(startingWeek(scenario))}>
              Lay out my week
            </button>
          </div>
        ) : (
          <>
            <WeekBoard {...{ week, locale }} slots={slots.slots} change={(place, live) => change(place, live, true)} />
            <ol className="mt-2 print:hidden">
              {week.map((live, place) => (
                <LiveRow
                  key={keys[place]}
                  live={live}
                  slots={slots.slots}
                  locale={locale}
                  onChange={(next, settled) => change(place, next, settled)}
                  onRemove={() => {
                    forget(place);
                    set(week.filter((_, i) => i !== place));
                  }}
                />
              ))}
            </ol>
            <div className="mt-3 flex flex-wrap gap-3 print:hidden">
              {week.length < weekLimits.lives && (
                <button type="button" className="button" onClick={() => set([...week, oneMore(week)])}>
                  Add a LIVE
                </button>
              )}
              <SaveWeek week={week} />
              <button type="button" className="link min-h-11 px-1 text-sm" onClick={() => set([])}>
                Clear the week
              </button>
            </div>
          </>
        )}
      </div>
      {slots.slots.length > 0 && <OwnTimes week={week} map={slots} />}
      {isUs && <Missions missions={missions} validDay={validDay} style={style} />}
    </Section>
  );
}

/** A key for each of so many rows: whoever else is removed, a row keeps its own, and what is half typed in it. */
function useKeys(count: number): [keys: readonly number[], forget: (place: number) => void] {
  const [keys, setKeys] = useState<readonly number[]>([]);
  const next = Math.max(-1, ...keys) + 1;
  const all = Array.from({ length: count }, (_, place) => keys[place] ?? next + place);
  if (keys.length !== count) setKeys(all);
  return [all, (place) => setKeys(all.toSpliced(place, 1))];
}

/** The week beside what own LIVEs have shown of the times they were at. */
function OwnTimes({ week, map }: { week: readonly PlannedLive[]; map: SlotMap }) {
  const there = week.filter((live) => slotAt(map.slots, live) === map.best).length;
  return (
    <p className="mt-4 max-w-(--measure)">
      By your own LIVEs: {bestTime(map)}. {reading(map)}
      {map.best &&
        week.length > 0 &&
        ` Of the LIVEs in this week, ${there === 0 ? "none is" : there === 1 ? "1 is" : `${there} are`} then.`}
    </p>
  );
}

function Missions({ missions, validDay, style }: Pick<WeekSectionProps, "missions" | "validDay" | "style">) {
  if (missions.length === 0)
    return <p className="mt-4 max-w-(--measure)">You reach every mission of the US programme that a plan can move.</p>;
  return (
    <ul className="mt-4 max-w-(--measure)">
      {missions.map((mission) => (
        <li key={mission.id} className="border-b border-line py-2">
          {askOf(mission, validDay, style.locale)} from {formatShare(mission.from, style.locale)} to{" "}
          {formatShare(mission.to, style.locale)}: about {formatEstimate(mission.weekly, style)} a week.
        </li>
      ))}
    </ul>
  );
}

function askOf({ id, target }: Mission, validDay: NamedRate, locale: string): string {
  const count = formatCount(target, locale);
  switch (id) {
    case "length":
      return `LIVEs of ${count} minutes lift your rate`;
    case "valid-day":
      return `One more ${formatCount(validDay.value, locale)}-minute LIVE, on a day of its own, lifts your rate`;
    case "new-followers":
      return `${count} new followers in each LIVE lift your rate`;
    case "fans":
      return `${count} active fans lift your rate`;
  }
}

function headingOf(week: readonly PlannedLive[]): string {
  const days = new Set(week.map(({ day }) => day));
  const lives = week.length === 1 ? "One LIVE" : `${week.length} LIVEs`;
  return days.size === 1 ? `${lives} a week, on ${dayNames[week[0].day - 1]}` : `${lives} a week, on ${days.size} days`;
}

/** As many LIVEs as the scenario has, spread over the week in the evening, the hours that viewers are there. */
function startingWeek({ perweek, minutes }: WeekSectionProps["scenario"]): PlannedLive[] {
  const count = Math.min(weekLimits.lives, Math.max(1, Math.round(perweek)));
  const dayOf = (i: number) => Math.floor((i * 7) / count) + 1;
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(i);
    const before = Array.from({ length: i }, (__, j) => j).filter((j) => dayOf(j) === day).length;
    return { day, start: EVENING - APART * before, minutes: Math.round(typicalOf(minutes)) };
  });
}

/** One more LIVE like the last, on the first day without one, or else at the first hour that has none. */
function oneMore(week: readonly PlannedLive[]): PlannedLive {
  const last = week[week.length - 1];
  const days = [1, 2, 3, 4, 5, 6, 7];
  const free = days.find((day) => week.every((live) => live.day !== day));
  if (free !== undefined) return { ...last, day: free };
  const hours = Array.from({ length: 24 }, (_, i) => (last.start + 1_440 - i * 60) % 1_440);
  const slots = hours.flatMap((start) => days.map((day) => ({ ...last, day, start })));
  const isFree = ({ day, start, minutes }: PlannedLive) =>
    week.every((live) => live.day !== day || start >= live.start + live.minutes || live.start >= start + minutes);
  return slots.find(isFree) ?? last;
}
