/** A scenario kept on this device. It is kept as its link, so that whatever reads old links reads old keepings. */
export interface Kept {
  name: string;
  /** canonical query */
  query: string;
  /** ISO instant */
  savedAt: string;
}

/** Most characters of a name, and of a link: more than this site ever writes. */
export const keptLimits = { name: 1_000, query: 20_000 } as const;
