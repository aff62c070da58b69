/** How near one part of the answer came to an outside truth when it was measured. */
export interface AccuracyRow {
  part: string;
  /** what it was held against, that owes nothing to the code under test */
  against: string;
  result: string;
}

/** Every row is held by a test that fails when it stops being true; `npm run accuracy` measures the last at this size. */
export const accuracy: readonly AccuracyRow[] = [
  {
    part: "Coins, diamonds and money",
    against: "11 published or redoable conversions",
    result: "exact, or to the published cent",
  },
  {
    part: "1 coin = 1 diamond at half a cent",
    against: "the BBC’s test of October 2022: $106 at the UK price is 6,162 coins, and $33 arrived",
    result: "$30.81, 7% below",
  },
  {
    part: "There and back along the chain",
    against: "random amounts under random programmes, agencies, fees, taxes and currencies",
    result: "the same amount, to the micro-dollar",
  },
  {
    part: "The range of a LIVE and of a month",
    against: "an independent sampler, 41 cases of up to ten million draws",
    result: "within 0.35% at every chance from 1 in 20 to 19 in 20, half of the cases within 0.06%",
  },
  {
    part: "The average, and the chance of nothing",
    against: "their closed forms",
    result: "within a hundred-millionth of itself, and within a trillionth",
  },
  {
    part: "The forecast from your own LIVEs",
    against: "2,000 simulated creators with 0 to 50 LIVEs behind them",
    result: "the band of 8 in 10 held 79.6 to 80.5%; for creators of other laws 73 to 90%",
  },
];
