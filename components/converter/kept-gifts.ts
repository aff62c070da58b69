"use client";

import { useState } from "react";

/** Gifts that stay on this device: those used last and those that were starred, by id. */
interface KeptGifts {
  recent: number[];
  favourites: number[];
}

const KEY = "livetake.gifts";
const RECENT_AT_MOST = 8;

/** Only for parts that run in a browser alone: the first reading is of its storage. */
export function useKeptGifts() {
  const [kept, setKept] = useState(read);
  const keep = (next: KeptGifts) => {
    setKept(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Storage may be full or refused; then the gifts are kept until the page is left.
    }
  };
  return {
    ...kept,
    remember: (id: number) =>
      keep({ ...kept, recent: [id, ...kept.recent.filter((other) => other !== id)].slice(0, RECENT_AT_MOST) }),
    star: (id: number) =>
      keep({
        ...kept,
        favourites: kept.favourites.includes(id)
          ? kept.favourites.filter((other) => other !== id)
          : [...kept.favourites, id],
      }),
  };
}

function read(): KeptGifts {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof KeptGifts, unknown>>;
    return { recent: idsIn(stored.recent), favourites: idsIn(stored.favourites) };
  } catch {
    return { recent: [], favourites: [] };
  }
}

function idsIn(value: unknown): number[] {
  return Array.isArray(value) ? (value as unknown[]).filter((id): id is number => Number.isInteger(id)) : [];
}
