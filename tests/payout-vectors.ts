import type { Given, Scenario } from "@/lib/earnings";
import { defaults } from "@/lib/earnings";
import rows from "./fixtures/payout-vectors.json" with { type: "json" };

/** One published or redoable conversion: what is given, under which terms, and what must come out. */
export interface ConversionVector {
  name: string;
  scenario: Scenario;
  given: Exclude<Given, { from: "gifts" }>;
  expect: Record<string, number>;
  /** how far off a published figure may be, being rounded */
  within: number;
}

export const conversionVectors: ConversionVector[] = rows
  .filter(({ kind }) => kind === "conversion")
  .map(({ name, scenario, given, expect, within }) => ({
    name,
    scenario: { ...defaults, ...(scenario as Partial<Scenario>) },
    given: { from: given![0], amount: given![1] } as ConversionVector["given"],
    expect: expect as Record<string, number>,
    within: within ?? 0,
  }));

export function vector(name: string) {
  return rows.find((row) => row.name === name)!;
}
