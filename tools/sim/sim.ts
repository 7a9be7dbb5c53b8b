// Lives of several devices under seeded faults, against the server's own SQL: npm run sim:sync -- --seeds A..B --devices N --ops M
// M ops are written in all. One line of JSON at the end; a seed that lost something is told on standard error, and replays alone.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Report, Task } from "./worker.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1..20" },
    devices: { type: "string", default: "4" },
    ops: { type: "string", default: "300" },
    /** Says of every seed how it went: two runs of one must say the same. */
    trace: { type: "boolean", default: false },
    workers: { type: "string", default: String(Math.min(2, availableParallelism())) },
  },
});
const [from = 1, to = from] = values.seeds.split("..").map(Number);
const [devices, ops, workers] = [values.devices, values.ops, values.workers].map(Number);
if (
  ![from, to, devices, ops, workers].every(
    (count) => Number.isSafeInteger(count) && Number(count) > 0,
  )
) {
  console.error("npm run sim:sync -- --seeds A..B --devices N --ops M");
  process.exit(2);
}

const start = performance.now();
const reports: Report[] = [];
let next = from;
await Promise.all(Array.from({ length: workers ?? 1 }, () => employ()));
const sum = (count: (report: Report) => number) =>
  reports.reduce((all, report) => all + count(report), 0);
const faults: Record<string, number> = {};
for (const report of reports)
  for (const [fault, count] of Object.entries(report.faults))
    faults[fault] = (faults[fault] ?? 0) + count;
const seeds = to - from + 1;
const converged = sum((report) => (report.converged ? 1 : 0));
const lostWrites = sum((report) => report.lostWrites);
const duplicated = sum((report) => report.duplicated);
console.log(
  JSON.stringify({
    ...{ seeds, converged, lostWrites, duplicated, faults },
    ...{ ops: sum((report) => report.ops), entries: sum((report) => report.entries) },
    seconds: Math.round((performance.now() - start) / 100) / 10,
  }),
);
if (converged < seeds || lostWrites > 0 || duplicated > 0) process.exitCode = 1;

/**
 * Gives one process a seed after the other until there are none left. It is killed then, since it has told everything: ending by
 * itself it waits for ever now and then, for a compiler's thread that waits for it (https://github.com/nodejs/node/issues/54918).
 */
function employ(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, "worker.ts"));
    const give = () => {
      const task: Task = { seed: next++, devices: devices ?? 4, ops: ops ?? 300 };
      if (task.seed <= to) worker.send(task);
      else {
        worker.kill("SIGKILL");
        resolve();
      }
    };
    worker.on("message", (report: Report) => {
      reports.push(report);
      if (values.trace) console.error(`seed ${report.seed} ${report.trace}`);
      if (report.troubles.length > 0)
        console.error(
          [`seed ${report.seed}:`, ...report.troubles.slice(0, 8), ...report.story].join("\n  "),
        );
      give();
    });
    worker.on("exit", (code, signal) => {
      // After the last seed nobody listens any more.
      reject(new Error(`a process of the simulation ended with ${code ?? signal}`));
    });
    give();
  });
}
