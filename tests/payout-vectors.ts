import { defaults, type Given, type Scenario } from "@/lib/earnings";
import fixture from "./fixtures/payout-vectors.json" with { type: "json" };

type Amount = Exclude<Given, { from: "gifts" }>;

/** One published or redoable figure: what is given, under which terms, and what must come out. */
interface Row {
  name: string;
  kind: "conversion" | "events" | "subscription";
  scenario?: Partial<Scenario>;
  given?: [Amount["from"], number];
  events?: { giftType: number; repeatCount: number; repeatEnd: boolean; diamondCount: number }[];
  price?: number;
  coinPriceUsd?: number;
  spendUsd?: number;
  arrivedUsd?: number;
  expect: Record<string, number>;
  /** how far off a published figure may be, being rounded */
  within?: number;
  source: string;
}

const rows = fixture as unknown as Row[];

export const conversionVectors = rows
  .filter(({ kind }) => kind === "conversion")
  .map(({ name, scenario, given, expect, within = 0 }) => ({
    name,
    scenario: { ...defaults, ...scenario },
    given: { from: given![0], amount: given![1] },
    expect,
    within,
  }));

export function vector(name: string): Row {
  return rows.find((row) => row.name === name)!;
}
