/* A process of the simulation: it has a server of its own, and runs the seeds it is given. */
import { simulate, type RunOptions } from "./simulate.ts";
import { createSqlServer } from "./sqlServer.ts";

export type Task = RunOptions;

export interface Report {
  readonly seed: number;
  readonly converged: boolean;
  readonly lostWrites: number;
  readonly duplicated: number;
  readonly ops: number;
  readonly entries: number;
  readonly trace: string;
  readonly faults: Readonly<Record<string, number>>;
  readonly troubles: readonly string[];
  readonly story: readonly string[];
}

const starting = createSqlServer();

process.on("message", (task: Task) => {
  void run(task).then((report) => process.send?.(report));
});
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

async function run(task: Task): Promise<Report> {
  try {
    const { faults, ...outcome } = await simulate(await starting, task);
    return { ...outcome, faults: Object.fromEntries(faults) };
  } catch (error) {
    const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ...{ seed: task.seed, converged: false, lostWrites: 0, duplicated: 0, ops: 0, entries: 0 },
      ...{ faults: {}, troubles: [trouble], story: [], trace: "" },
    };
  }
}
