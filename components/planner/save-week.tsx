"use client";

import { useState } from "react";
import { download } from "@/components/share/download";
import type { PlannedLive } from "@/lib/earnings";

/** Hands the week to a calendar, in the zone that this device lives in. The file is made here, on the device. */
export function SaveWeek({ week }: { week: readonly PlannedLive[] }) {
  const [said, setSaid] = useState("");

  async function save() {
    const { weekCalendar } = await import("@/lib/week-calendar");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    download(new Blob([weekCalendar(week, zone, today)], { type: "text/calendar" }), "my-lives.ics");
    setSaid(`Saved as my-lives.ics, in the time of ${zone.replaceAll("_", " ")}, for half a year.`);
  }

  return (
    <>
      <button type="button" className="button" onClick={() => void save()}>
        Save for my calendar
      </button>
      <p role="status" className={said ? "order-last w-full text-sm text-quiet" : "hidden"}>
        {said}
      </p>
    </>
  );
}
