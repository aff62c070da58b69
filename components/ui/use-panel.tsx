"use client";
"use no memo";

import { useCallback, useState, type ComponentType, type ReactNode } from "react";
import { Unfetched } from "./fetched";

/** Parts of a page whose code is fetched when they are first asked for, one open at a time. */
export function usePanel<Name extends string, Props extends object>(
  loaders: Record<Name, () => Promise<{ default: ComponentType<Props> }>>,
) {
  const [opened, setOpened] = useState<ComponentType<Props>>();
  const [failed, setFailed] = useState(false);

  const load = useCallback(
    async (name: Name) => {
      try {
        const loaded = await loaders[name]();
        setOpened(() => loaded.default);
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [loaders],
  );
  const open = useCallback((name: Name) => void load(name), [load]);
  const close = useCallback(() => setOpened(undefined), []);

  return {
    Panel: opened,
    open,
    close,
    /** what to show where a part could not be fetched */
    failure: failed && ((<Unfetched />) as ReactNode),
  };
}
