// Many writers in one vault while readers page by number: what is acknowledged must be there once, without a gap, and no
// reader may ever have stepped over an entry that committed late.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { asUser, type Caller } from "./callSql.ts";
import type { Postgres } from "./postgres.ts";

/** An answer is lost now and then, and the batch is sent again: it must not count twice. */
const RESENT_EVERY = 7;
const MOST_BATCH = 12;
/** A reader that has read all looks again after a moment, or it would do nothing but take the writers' processor. */
const READER_PAUSE_MS = 5;

interface Race {
  readonly writers: number;
  readonly readers: number;
  readonly entries: number;
}

export interface RaceResult extends Race {
  /** Numbers between 1 and the head that no entry has. */
  readonly gaps: number;
  /** Entries that a reader stepped over, or read at another number than they have. */
  readonly skipped: number;
  /** Envelopes stored twice, or acknowledged with two numbers. */
  readonly doubled: number;
  /** Envelopes acknowledged and not there. */
  readonly lost: number;
  readonly seconds: number;
}

interface Numbered {
  readonly id: string;
  readonly seq: number;
}

/** Runs writers and readers until all entries are in and read. */
export async function race(
  server: Postgres,
  { writers, readers, entries }: Race,
): Promise<RaceResult> {
  const sql = server.connect("authenticator", writers + readers);
  const { user, space } = await makeVault(server);
  const start = performance.now();
  const shares = Array.from({ length: writers }, (_, writer) =>
    Math.floor((entries + writer) / writers),
  );
  let areWriting = true;
  const writing = Promise.all(shares.map((share) => write({ sql, user, space, share })));
  const reading = Promise.all(
    Array.from({ length: readers }, () => read({ sql, user, space, isOver: () => !areWriting })),
  );
  const acknowledged = (await writing).flat();
  areWriting = false;
  const readings = await reading;
  const seconds = Math.round((performance.now() - start) / 100) / 10;

  const owner = server.connect("postgres");
  const stored = await owner<Numbered[]>`
    select encode(id, 'hex') as id, seq::int from public.entries where space_id = ${space} order by seq`;
  const [head] = await owner<{ seq: number; digest: string }[]>`
    select seq::int, encode(digest, 'hex') as digest from public.spaces where id = ${space}`;
  await Promise.all([owner.end(), sql.end()]);

  const seqById = new Map(stored.map(({ id, seq }) => [id, seq]));
  const gaps =
    stored.filter(({ seq }, index) => seq !== index + 1).length +
    Math.abs((head?.seq ?? 0) - stored.length) +
    (chain(stored.map(({ id }) => id)) === head?.digest ? 0 : 1);
  return {
    ...{ writers, readers, entries },
    gaps,
    skipped: readings.reduce((sum, ids) => sum + strayed(ids, stored), 0),
    doubled:
      stored.length -
      seqById.size +
      acknowledged.filter(({ id, seq }) => (seqById.get(id) ?? seq) !== seq).length,
    lost:
      Math.max(0, entries - stored.length) +
      acknowledged.filter(({ id }) => !seqById.has(id)).length,
    seconds,
  };
}

function strayed(ids: readonly string[], stored: readonly Numbered[]): number {
  const wrong = ids.filter((id, index) => stored[index]?.id !== id).length;
  return wrong + Math.abs(stored.length - ids.length);
}

function chain(ids: readonly string[]): string {
  let digest: Buffer = Buffer.alloc(0);
  for (const id of ids) {
    digest = createHash("sha256").update(digest).update(Buffer.from(id, "hex")).digest();
  }
  return digest.toString("hex");
}

async function makeVault(server: Postgres): Promise<{ user: string; space: string }> {
  const [user, space] = [randomUUID(), randomUUID()];
  const owner = server.connect("postgres");
  await owner`insert into auth.users (id, email) values (${user}, ${`${user}@example.test`})`;
  const call = asUser(owner, { user });
  const door = { epoch: 1, keyring: null, slots: [{ id: "a", body: "AA==" }] };
  await call("create_space", { space, door: JSON.stringify(door) });
  await owner.end();
  return { user, space };
}

interface Writer {
  readonly sql: postgres.Sql;
  readonly user: string;
  readonly space: string;
  readonly share: number;
}

async function write({ sql, user, space, share }: Writer): Promise<readonly Numbered[]> {
  const call = asUser(sql, { user });
  const acknowledged: Numbered[] = [];
  for (let sent = 0, turn = 0; sent < share; turn++) {
    const size = Math.min(share - sent, 1 + (turn % MOST_BATCH));
    const envelopes = Array.from({ length: size }, () => randomBytes(200));
    acknowledged.push(...(await append(call, space, envelopes)));
    if (turn % RESENT_EVERY === 0) acknowledged.push(...(await append(call, space, envelopes)));
    sent += size;
  }
  return acknowledged;
}

async function append(
  call: Caller,
  space: string,
  envelopes: readonly Buffer[],
): Promise<Numbered[]> {
  const batch = JSON.stringify(envelopes.map((envelope) => envelope.toString("base64")));
  const { seqs } = (await call("append_entries", { space, batch })) as { seqs: number[] };
  return envelopes.map((envelope, index) => ({
    id: createHash("sha256").update(envelope).digest("hex"),
    seq: seqs[index] ?? 0,
  }));
}

interface Reader {
  readonly sql: postgres.Sql;
  readonly user: string;
  readonly space: string;
  readonly isOver: () => boolean;
}

/** What a reader saw, in its order: the entry at index i was read as number i + 1. */
async function read({ sql, user, space, isOver }: Reader): Promise<readonly string[]> {
  const call = asUser(sql, { user });
  const ids: string[] = [];
  for (;;) {
    const isLast = isOver();
    const page = (await call("read_entries", { space, after: ids.length, most: 500 })) as {
      entries: string[];
    };
    for (const entry of page.entries) {
      ids.push(createHash("sha256").update(Buffer.from(entry, "base64")).digest("hex"));
    }
    if (page.entries.length > 0) continue;
    if (isLast) return ids;
    await new Promise((resolve) => setTimeout(resolve, READER_PAUSE_MS));
  }
}
