// Everything a commit must pass, in two lanes side by side: the linter is long and has one thread, the rest goes beside it.
// Each step's words are shown when it is done; all steps run, so that one look shows all that is amiss.
import { spawn } from "node:child_process";

const LANES = [["lint"], ["format:check", "typecheck", "rooms", "dead", "test:unit"]] as const;

const lanes = LANES.map(async (steps) => {
  const failed: string[] = [];
  for (const step of steps) if (!(await passes(step))) failed.push(step);
  return failed;
});
const failed = (await Promise.all(lanes)).flat();
if (failed.length > 0) {
  console.error(`Not passed: ${failed.join(", ")}`);
  process.exitCode = 1;
}

/** Runs a script of package.json; its output is held back, lest two steps speak at once. */
function passes(step: string): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "-s", step], { stdio: ["ignore", "pipe", "pipe"] });
    const words: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${step}: ${code === 0 ? "passed" : "not passed"}, ${seconds} s`);
      process.stdout.write(Buffer.concat(words));
      resolve(code === 0);
    });
  });
}
