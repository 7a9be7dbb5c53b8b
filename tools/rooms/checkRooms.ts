// Holds the source against the rooms' rules; a run that saw next to nothing is a broken run, not a clean house.
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { cruiseOptions } from "./cruiseOptions.ts";

/** Fewer modules than this means that the resolver saw nothing of the house. */
const FEWEST_MODULES = 20;

const { output } = await cruise(
  ["src", "tools"],
  { ...cruiseOptions, exclude: { path: "^tools/rooms/fixtures" } },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
const { summary } = output as ICruiseResult;
for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
}
console.log(`rooms: ${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised < FEWEST_MODULES) console.error("rooms: too few modules were seen");
process.exitCode = summary.violations.length > 0 || summary.totalCruised < FEWEST_MODULES ? 1 : 0;
