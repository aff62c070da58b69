import { useReducer } from "react";

/**
 * What a status says of what was done. The same words once more end in a space that nobody hears: unchanged, they would not
 * be said again.
 */
export function useSaid() {
  return useReducer((before: string, words: string) => (words === before ? `${words}\u00a0` : words), "");
}
