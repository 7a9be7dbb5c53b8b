// Lives of a vault with the power going out at random: node tools/long/kills.ts --seeds 1..10000
// One line of JSON at the end; a seed that loses something ends with its story on standard error.
import { parseArgs } from "node:util";
import { killVault } from "./killVault.ts";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "1..10000" } } });
const [from = 1, to = from] = values.seeds.split("..").map(Number);
const start = performance.now();
let [kills, failed] = [0, 0];
for (let seed = from; seed <= to; seed++) {
  try {
    kills += (await killVault(seed)).kills;
  } catch (error) {
    failed++;
    console.error((error as Error).message);
  }
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(JSON.stringify({ name: "vault-kills", lives: to - from + 1, kills, failed, seconds }));
if (failed > 0) process.exitCode = 1;
