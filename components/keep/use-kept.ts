"use client";

import { useEffect, useState } from "react";
import { openKept, type Keepings, type KeptStore } from "@/lib/keep/store";

/** One connection a page, made when the first list is shown. */
const page: { store?: KeptStore } = {};

function keptStore(): KeptStore {
  return (page.store ??= openKept());
}

/** What is kept on this device, as it changes in this tab or another; or why it cannot be read. */
export function useKept() {
  const [keepings, setKeepings] = useState<Keepings>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => keptStore().watch(setKeepings, setFailure), []);
  return { store: keptStore(), keepings, failure };
}
