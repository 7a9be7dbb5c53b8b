// Holds the built app to what it promises of speed: one JSON object per goal on standard output, then a table on standard error; exit code 1
// when a goal is missed. Wants a machine at rest, as it measures time.
// node tools/audit/audit.ts [sizes] [lighthouse] [journeys] [ink] [cold-start] (none = all)
import { availableParallelism, loadavg } from "node:os";
import { coldStarts } from "../bench/browser/coldStarts.ts";
import { ORIGIN, SITE, whileServed } from "../bench/browser/stage.ts";
import { atMost, median, type Goal } from "./goals.ts";
import { inkGoals } from "./ink.ts";
import { journeyGoals } from "./journeys.ts";
import { lighthouseGoals } from "./lighthouse.ts";
import { sizes } from "./sizes.ts";

const SYMBOLS = 5000;
const SLOWDOWN = 4;
const MOST_COLD_START_MS = 800;

const audits: Readonly<Record<string, () => Promise<readonly Goal[]>>> = {
  sizes: () => whileServed(() => Promise.resolve(sizes(SITE))),
  lighthouse: () => whileServed(() => lighthouseGoals(`${ORIGIN}/`)),
  journeys: () => whileServed(() => journeyGoals(ORIGIN)),
  ink: () => whileServed(() => inkGoals(ORIGIN)),
  "cold-start": async () => {
    const { usableMs } = await coldStarts(SYMBOLS, SLOWDOWN);
    return [atMost("cold-start-5000-ms", median(usableMs), MOST_COLD_START_MS)];
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => audits[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}, only ${Object.keys(audits).join(", ")}.`);
  process.exit(2);
}
const goals: Goal[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(audits)) {
  for (const goal of (await audits[name]?.()) ?? []) {
    goals.push(goal);
    console.log(JSON.stringify(goal));
  }
}
console.error(table(goals));
// Who reads a miss wants to know whether the machine was at rest.
console.error(`${loadavg()[0]?.toFixed(1)} processes wanted ${availableParallelism()} cores.`);
if (goals.some(({ ok }) => !ok)) process.exitCode = 1;

function table(rows: readonly Goal[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, value, goal, ok }) =>
      [
        name.padEnd(width),
        String(value).padStart(10),
        String(goal).padStart(8),
        ok ? "ok" : "MISSED",
      ].join("  "),
    )
    .join("\n");
}
