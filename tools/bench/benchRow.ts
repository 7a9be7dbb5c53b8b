import { performance } from "node:perf_hooks";

/** Figures of one benchmark; DESIGN section 9 says which unit belongs to which name. */
export interface BenchRow {
  readonly median: number;
  readonly p95: number;
  readonly unit: "ms" | "µs" | "s" | "ops/s" | "bytes";
  /** Measurements behind the figures. */
  readonly n: number;
}

/** What a bench file exports: rows by name, each made when asked for. */
export type Benches = Readonly<Record<string, () => BenchRow | Promise<BenchRow>>>;

interface TimingOptions {
  readonly n: number;
  /** Runs before the clock counts, for the compiler's sake. */
  readonly warmUp: number;
}

/** Times `work` n times in milliseconds; it is given the number of the run, warm-up included. */
export async function timeRuns(
  work: (run: number) => unknown,
  { n, warmUp }: TimingOptions,
): Promise<BenchRow> {
  const timesMs: number[] = [];
  for (let run = 0; run < warmUp + n; run++) {
    const start = performance.now();
    await work(run);
    if (run >= warmUp) timesMs.push(performance.now() - start);
  }
  return summarise(timesMs, "ms");
}

/** Median and 95th percentile of the measurements, with three decimals. */
export function summarise(values: readonly number[], unit: BenchRow["unit"]): BenchRow {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { median: round(at(0.5)), p95: round(at(0.95)), unit, n: sorted.length };
}
