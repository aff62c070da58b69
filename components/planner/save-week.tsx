"use client";

import { useState } from "react";
import { download } from "@/components/share/download";
import { deviceTimeZone } from "@/components/ui/use-time-zone";
import type { PlannedLive } from "@/lib/earnings";

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchCalendar = () => import("@/lib/week-calendar");

/** Hands the week to a calendar, in the zone that this device lives in. The file is made here, on the device. */
export function SaveWeek({ week }: { week: readonly PlannedLive[] }) {
  const [said, setSaid] = useState("");

  async function save() {
    const { weekCalendar } = await fetchCalendar();
    const zone = deviceTimeZone();
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    download(new Blob([weekCalendar(week, zone, today)], { type: "text/calendar" }), "my-lives.ics");
    setSaid(`Saved as my-lives.ics, in the time of ${zone.replaceAll("_", " ")}, for half a year.`);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() =>
          void save().catch(() => setSaid("The file could not be made. Check your connection, then try again."))
        }
      >
        Save for my calendar
      </button>
      <p role="status" className={said ? "order-last w-full text-sm text-quiet" : "hidden"}>
        {said}
      </p>
    </>
  );
}
