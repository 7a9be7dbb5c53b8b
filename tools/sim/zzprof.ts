import { simulate } from "./simulate.ts";
import { createSqlServer } from "./sqlServer.ts";
const server = await createSqlServer();
for (const seed of [2, 3, 4, 5]) await simulate(server, { seed, devices: 4, ops: 300 });
const t = process.cpuUsage();
const w = performance.now();
for (let seed = 10; seed < 25; seed++) {
  const o = await simulate(server, { seed, devices: 4, ops: 300 });
  if (!o.converged) console.log(seed, o.troubles[0]?.slice(0, 150));
}
const u = process.cpuUsage(t);
console.log("cpu/seed ms", (u.user + u.system) / 15000, "wall", (performance.now() - w) / 15);
process.exit(0);
