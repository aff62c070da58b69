/** How near one part of the answer came to an outside truth when it was measured. */
export interface AccuracyRow {
  part: string;
  /** what it was held against, that owes nothing to the code under test */
  against: string;
  result: string;
}

/** Every row is held by a test that fails when it stops being true. */
export const accuracy: readonly AccuracyRow[] = [
  {
    part: "Coins, diamonds and money",
    against: "11 published or redoable conversions",
    result: "exact, or to the published cent",
  },
  {
    part: "1 coin = 1 diamond at half a cent",
    against: "the BBC’s test of October 2022, $106 sent and $33 arrived",
    result: "$30.81, 7% below",
  },
  {
    part: "There and back along the chain",
    against: "random amounts under random programmes, agencies, fees, taxes and currencies",
    result: "the same amount, to the micro-dollar",
  },
];
