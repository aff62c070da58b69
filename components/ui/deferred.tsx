"use no memo";

import { memo, useDeferredValue, type ComponentType } from "react";

/** A part that explains what is edited elsewhere: an edit is answered first, and this drawn when the browser has painted that. */
export function deferred<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  const Still = memo(Part);
  return function Deferred(props: P) {
    return <Still {...useDeferredValue(props)} />;
  };
}
