// How many people one PostgreSQL serves: everybody with a vault of their own, each round a push of a small batch and two pulls, as
// fast as the server answers. On this machine alone, with commits that wait for the disk.
// node tools/load/load.ts [--users 1,8,32,128] [--seconds 8] [--batch 10] [--bytes 400]
// One line of JSON per number of users.
import { randomBytes, randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import type postgres from "postgres";
import { asUser, type Caller } from "../server/callSql.ts";
import { startPostgres, type Postgres } from "../server/postgres.ts";

/** A hosted project's pooler gives its API about as many connections. */
const CONNECTIONS = 24;

const { values } = parseArgs({
  options: {
    users: { type: "string", default: "1,8,32,128" },
    seconds: { type: "string", default: "8" },
    batch: { type: "string", default: "10" },
    bytes: { type: "string", default: "400" },
  },
});
const load = {
  seconds: Number(values.seconds),
  batch: Number(values.batch),
  bytes: Number(values.bytes),
};

const server = await startPostgres({ durable: true });
for (const users of values.users.split(",").map(Number)) {
  console.log(JSON.stringify({ name: "load", ...(await serve(server, users)) }));
}
console.log(JSON.stringify({ name: "load-storage", ...(await storage(server)) }));
await server.stop();

interface Times {
  readonly append: number[];
  readonly read: number[];
}

async function serve(server: Postgres, users: number) {
  const sql = server.connect("authenticator", Math.min(users, CONNECTIONS));
  const owner = server.connect("postgres");
  const vaults = await Promise.all(Array.from({ length: users }, () => makeVault(owner)));
  await owner.end();
  const times: Times = { append: [], read: [] };
  const start = performance.now();
  const end = start + load.seconds * 1000;
  await Promise.all(vaults.map(({ user, space }) => live({ sql, user, space, end, times })));
  const seconds = (performance.now() - start) / 1000;
  await sql.end();
  const calls = times.append.length + times.read.length;
  return {
    users,
    batch: load.batch,
    bytes: load.bytes,
    callsPerSecond: Math.round(calls / seconds),
    entriesPerSecond: Math.round((times.append.length * load.batch) / seconds),
    appendP95Ms: percentile(times.append, 0.95),
    readP95Ms: percentile(times.read, 0.95),
  };
}

interface Life {
  readonly sql: postgres.Sql;
  readonly user: string;
  readonly space: string;
  readonly end: number;
  readonly times: Times;
}

/** Push, pull what another device would not have yet, and look once more to find nothing. */
async function live({ sql, user, space, end, times }: Life): Promise<void> {
  const call = asUser(sql, { user });
  for (let after = 0; performance.now() < end; after += load.batch) {
    const envelopes = Array.from({ length: load.batch }, () =>
      randomBytes(load.bytes).toString("base64"),
    );
    const batch = JSON.stringify(envelopes);
    await timed(times.append, call, "append_entries", { space, batch });
    await timed(times.read, call, "read_entries", { space, after, most: 1000 });
    await timed(times.read, call, "read_entries", { space, after: after + load.batch, most: 1000 });
  }
}

async function timed(times: number[], call: Caller, ...what: Parameters<Caller>): Promise<void> {
  const start = performance.now();
  await call(...what);
  times.push(performance.now() - start);
}

async function makeVault(owner: postgres.Sql): Promise<{ user: string; space: string }> {
  const [user, space] = [randomUUID(), randomUUID()];
  await owner`insert into auth.users (id, email) values (${user}, ${`${user}@example.test`})`;
  const door = { epoch: 1, keyring: null, slots: [{ id: "a", body: "AA==" }] };
  await asUser(owner, { user })("create_space", { space, door: JSON.stringify(door) });
  return { user, space };
}

/** What an entry takes on disk beyond its envelope: row, two indexes, and room on pages. */
async function storage(server: Postgres) {
  const owner = server.connect("postgres");
  const [row] = await owner<{ entries: number; envelopes: number; stored: number }[]>`
    select (select count(*) from public.entries)::int as entries,
      (select sum(bytes) from public.spaces)::float as envelopes,
      (select sum(pg_total_relation_size(inhrelid)) from pg_inherits
        where inhparent = 'public.entries'::regclass)::float as stored`;
  await owner.end();
  const { entries = 0, envelopes = 0, stored = 0 } = row ?? {};
  return {
    entries,
    envelopeBytes: envelopes,
    storedBytes: stored,
    overheadBytesPerEntry: Math.round((stored - envelopes) / entries),
  };
}

/** Milliseconds, to a tenth. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(at * 10) / 10;
}
