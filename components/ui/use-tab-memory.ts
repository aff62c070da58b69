"use client";
"use no memo";

import { useState, useSyncExternalStore } from "react";

/**
 * A word that this tab keeps from page to page and through a reload, and forgets when it is closed.
 *
 * @param name of what is kept; without one it goes with the page
 * @returns "" on the server and until something was kept
 */
export function useTabMemory(name?: string): [word: string, keep: (edit: (now: string) => string) => void] {
  const [own, setOwn] = useState("");
  const word = useSyncExternalStore(
    listen,
    () => (name ? read(name) : own),
    () => "",
  );
  return [word, name ? (edit) => write(name, edit(read(name))) : setOwn];
}

const PREFIX = "livetake.";
const readers = new Set<() => void>();
/** What could not be stored: storage that is full, or that the browser keeps shut, throws at a touch. */
const unstored = new Map<string, string>();

function listen(reader: () => void) {
  readers.add(reader);
  return () => void readers.delete(reader);
}

function read(name: string): string {
  try {
    return unstored.get(name) ?? sessionStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}

function write(name: string, word: string): void {
  try {
    if (word === "") sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, word);
    unstored.delete(name);
  } catch {
    unstored.set(name, word);
  }
  readers.forEach((reader) => reader());
}
