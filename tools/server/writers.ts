// 64 writers in one vault on PostgreSQL 15: node tools/server/writers.ts --entries 100000
// One line of JSON; exits with 1 if anything is missing, doubled or was stepped over.
import { parseArgs } from "node:util";
import { startPostgres } from "./postgres.ts";
import { race } from "./race.ts";

const { values } = parseArgs({
  options: {
    entries: { type: "string", default: "100000" },
    writers: { type: "string", default: "64" },
    readers: { type: "string", default: "4" },
  },
});
const server = await startPostgres();
const result = await race(server, {
  entries: Number(values.entries),
  writers: Number(values.writers),
  readers: Number(values.readers),
});
await server.stop();
console.log(JSON.stringify({ name: "vault-writers", ...result }));
if (result.gaps + result.skipped + result.doubled + result.lost > 0) process.exitCode = 1;
