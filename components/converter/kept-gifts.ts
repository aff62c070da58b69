"use client";

import { useRef, useState } from "react";

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
  const isStored = useRef(true);
  const keep = (change: (before: KeptGifts) => KeptGifts) => {
    // Another tab may have kept some since.
    const next = change(isStored.current ? read() : kept);
    setKept(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Storage may be full or refused; then the gifts are kept until the page is left.
      isStored.current = false;
    }
  };
  return {
    ...kept,
    remember: (id: number) =>
      keep(({ recent, ...rest }) => ({ ...rest, recent: [id, ...without(id, recent)].slice(0, RECENT_AT_MOST) })),
    star: (id: number) => {
      const wasStarred = kept.favourites.includes(id);
      keep(({ favourites, ...rest }) => ({
        ...rest,
        favourites: wasStarred ? without(id, favourites) : [...without(id, favourites), id],
      }));
    },
  };
}

function without(id: number, ids: readonly number[]): number[] {
  return ids.filter((other) => other !== id);
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
