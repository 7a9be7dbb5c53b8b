/*
 * Runs the benchmarks named on the command line, or all: one JSON object per line on standard output.
 * Every other file of this folder that exports `benches` adds its rows; none needs to be listed here.
 */
import { readdirSync } from "node:fs";
import type { Benches } from "./benchRow.ts";

const NOT_BENCHES = ["bench.ts", "benchRow.ts"];

const benches = await findBenches();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
    console.log(JSON.stringify({ name, ...(await benches[name]?.()) }));
  }
}

async function findBenches(): Promise<Benches> {
  const files = readdirSync(import.meta.dirname)
    .filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !NOT_BENCHES.includes(file),
    )
    .sort();
  const found: Record<string, Benches[string]> = {};
  for (const file of files) {
    const module = (await import(`./${file}`)) as { benches?: Benches };
    Object.assign(found, module.benches);
  }
  return found;
}
