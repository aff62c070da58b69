/**
 * `npm run bench`: the processor's time for an answer and its parts, beside a general uncertainty language and a plain
 * sampler running the same session model in the same run, each with the errors of its quantiles against Panjer's recursion,
 * which is exact to the coin; then for plans of rooms of all sizes.
 */
import { SqProject } from "@quri/squiggle-lang";
import {
  defaults,
  evaluate,
  forecast,
  planDefaults,
  planOf,
  strategiesOf,
  yearOf,
  type Scenario,
} from "@/lib/earnings";
import reference from "../tests/fixtures/reference.json" with { type: "json" };
import { lawOf } from "../tests/lib/earnings/accuracy";
import { panjerTotal } from "../tests/lib/earnings/panjer";
import { Random } from "../tests/lib/earnings/random";
import { drawSession } from "../tests/lib/earnings/sampler";

const NAME = "40 viewers × 90 min";
const known = reference.cases.find(({ name }) => name === NAME)!;
const levels = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
type Quantiles = Record<keyof typeof levels, number>;

/** Milliseconds that this process has kept a processor busy, whatever else runs on the machine. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of a call: the median of `rounds` rounds, each as long as its calls. */
function timeOf(rounds: number, calls: number, call: (i: number) => unknown): number {
  const rounded = Array.from({ length: rounds }, () => {
    const start = busy();
    for (let i = 0; i < calls; i++) call(i);
    return (busy() - start) / calls;
  });
  return rounded.sort((a, b) => a - b)[rounds >> 1];
}

/** Root mean square of the relative errors at the levels that are above a few coins. */
function errorOf(quantiles: Quantiles): number {
  const errors = (Object.keys(levels) as (keyof typeof levels)[])
    .filter((level) => truth[level] > 20)
    .map((level) => quantiles[level] / truth[level] - 1);
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

const law = (lambda: number, sessions: number) => lawOf({ ...known, lambda, sessions });
const read = (quantile: (p: number) => number) =>
  Object.fromEntries(Object.entries(levels).map(([name, p]) => [name, quantile(p)])) as Quantiles;

// A hair's difference from call to call, so that nothing can be remembered.
const hair = (i: number) => 1 + i * 1e-6;
const scenario = (i: number): Scenario => ({ ...defaults, viewers: 40 * hair(i) });
const asOf = "2026-11-23";

const whole = timeOf(9, 60, (i) => evaluate(scenario(i), { asOf }));
const answer = timeOf(9, 60, (i) => forecast(scenario(i), { asOf }));
const session = timeOf(9, 100, (i) => {
  const total = law(known.lambda * hair(i), 1);
  return read((p) => total.quantile(p));
});
const month = timeOf(9, 100, (i) => {
  const total = law(known.lambda * hair(i), 17);
  return read((p) => total.quantile(p));
});
const exact = law(known.lambda, 1);
const chances = panjerTotal(known, 5_000);
const truth = read((p) => chances.findIndex((chance) => chance >= p));

const DRAWS = 100_000;
let sampled: Quantiles | undefined;
const sampler = timeOf(3, 1, () => {
  const random = new Random(7);
  const totals = Float64Array.from({ length: DRAWS }, () => drawSession(random, known)).sort();
  sampled = read((p) => totals[Math.ceil(p * DRAWS) - 1]);
});

const squiggle = await runSquiggle();

const rows: [string, number, number | undefined][] = [
  ["evaluate(): session, month, payout, levers, sources", whole, undefined],
  ["forecast(): session, month, payout", answer, undefined],
  ["a session's seven quantiles, exact", session, errorOf(read((p) => exact.quantile(p)))],
  ["a month's (17 sessions), exact", month, undefined],
  [`a session by ${DRAWS.toLocaleString("en")} plain draws`, sampler, errorOf(sampled!)],
  ["a session in Squiggle, 1,000 samples", squiggle.time, errorOf(squiggle.quantiles)],
];
console.log(`${NAME}, errors against Panjer's recursion\n`);
console.log("| | ms | × a session | error, rms | × ours |");
console.log("|---|---|---|---|---|");
const ours = rows[2][2]!;
for (const [name, time, error] of rows)
  console.log(
    `| ${name} | ${time.toFixed(2)} | ${(time / session).toFixed(1)} | ${error === undefined ? "" : `${(100 * error).toFixed(3)} %`} | ${error === undefined ? "" : (error / ours).toFixed(0)} |`,
  );

const rooms: [string, Partial<Scenario>][] = [
  ["40 viewers", { viewers: 40 }],
  ["1,000 viewers", { viewers: 1_000 }],
  ["5,000 viewers", { viewers: 5_000 }],
  ["100,000 viewers, 21 LIVEs a week", { viewers: 100_000, perweek: 21 }],
  ["a million followers", { by: "followers", followers: 1_000_000 }],
  ["1 to 1,000,000 viewers", { viewers: { low: 1, high: 1_000_000 } }],
];
console.log("\n| A plan of | even months, ms | growing, a month paused, ms |");
console.log("|---|---|---|");
for (const [name, room] of rooms) {
  const times = [planDefaults, { ...planDefaults, growth: 0.05, pauses: [3] }].map((plan) =>
    timeOf(15, 1, (i) => {
      const result = planOf({ ...defaults, ...room, minutes: 90 * hair(i) }, plan, { asOf });
      return [strategiesOf(result, { asOf }), yearOf(result.scenario, plan, { asOf })];
    }),
  );
  console.log(`| ${[name, ...times.map((time) => time.toFixed(0))].join(" | ")} |`);
}

async function runSquiggle(): Promise<{ time: number; quantiles: Quantiles }> {
  const source = (rate: number) => `
    coin() = min([60000, max([1, round(sample(Sym.lognormal(${Math.log(2)}, 2.75)))])])
    session() = {
      rate = ${rate} * sample(Sym.lognormal(0, ${known.sigmaA})) * sample(Sym.gamma(${known.k}, ${1 / known.k}))
      entries = if rate < 0.000001 then 0 else sample(Danger.poissonDist(rate))
      List.reduce(List.make(entries, {|i| coin()}), 0, {|total, c| total + c})
    }
    total = SampleSet.fromFn({|| session()})
    [${Object.values(levels)
      .map((p) => `quantile(total, ${p})`)
      .join(", ")}]`;
  const project = new SqProject({});
  const times: number[] = [];
  let values: number[] = [];
  for (let i = 0; i < 5; i++) {
    const head = `session ${i}`;
    const start = busy();
    project.setSimpleHead(head, source(known.lambda * hair(i)));
    await project.waitForOutput(head);
    times.push(busy() - start);
    const { result } = project.getOutput(head)!;
    if (!result.ok) throw new Error(result.value.toString());
    values = JSON.parse(result.value.result.toString()) as number[];
  }
  const quantiles = Object.fromEntries(Object.keys(levels).map((name, i) => [name, values[i]])) as Quantiles;
  return { time: times.sort((a, b) => a - b)[2], quantiles };
}
