import type { SourceId } from "./sources";

/** How a value is known: TikTok says so, somebody reports it, somebody measured it, or we assume it. */
export type Kind = "official" | "reported" | "measured" | "assumed";

export interface DatedValue {
  /** First day (ISO) on which the value is taken to hold. */
  readonly from: string;
  readonly value: number;
  /** Range of the evidence around `value`, where there is one. */
  readonly low?: number;
  readonly high?: number;
  readonly kind: Kind;
  /** What the value rests on; an assumed value has the source "assumption". */
  readonly source: SourceId;
  /** Further sources that support the value or its range. */
  readonly also?: readonly SourceId[];
  readonly note?: string;
}

/** A number with a meaning in the world: a change adds a dated value and never edits one. Shares are 0–1. */
export interface Rate {
  readonly label: string;
  readonly unit: string;
  readonly values: readonly [DatedValue, ...DatedValue[]];
}
