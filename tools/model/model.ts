// npm run model: explores the model of sync to its end and prints a line for each world; `-- --quick` only the small ones.
import { explore } from "./explore.ts";
import { LARGE_WORLDS, MUTANTS, needsHealing, QUICK_WORLDS } from "./worlds.ts";

const isQuick = process.argv.includes("--quick");
let isSound = true;

for (const world of [...QUICK_WORLDS, ...(isQuick ? [] : LARGE_WORLDS)]) {
  const { broken, isWhole, ...counts } = explore(world);
  isSound &&= !broken && isWhole;
  console.log(JSON.stringify({ world: world.name, ...counts, isWhole, broken: broken ?? null }));
}
for (const mutant of MUTANTS) {
  const { broken, states } = explore(mutant, { heals: needsHealing(mutant) });
  isSound &&= broken?.law === mutant.breaks;
  const { law = null, trace = [] } = broken ?? {};
  console.log(JSON.stringify({ mutant: mutant.name, states, broken: law, trace }));
}
process.exitCode = isSound ? 0 : 1;
