"use client";
"use no memo";

import { useEffect, useState } from "react";

/**
 * Code that is fetched once something needs it. What did not arrive is asked for again by the next that needs it.
 *
 * @param fetch the same function at every call
 * @param need what needs it, undefined while nothing does
 */
export function useFetched<Code>(fetch: () => Promise<Code>, need: unknown): { code?: Code; hasFailed: boolean } {
  const [code, setCode] = useState<Code>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (code === undefined && need !== undefined) fetch().then(setCode, () => setFailed(true));
  }, [fetch, code, need]);
  return { code, hasFailed: hasFailed && code === undefined && need !== undefined };
}
