/**
 * From the outbox into entries: what was written is sealed into the chains of this device, each op exactly once, whichever
 * tabs are at it and wherever they are killed, because rows, entries and heads change in one transaction. It takes
 * little at a time: a save waits for one page at most.
 */
import { type Stamp, ZERO_STAMP } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import { valueSize } from "#core/log/value.ts";
import { assert } from "#core/shared/assert.ts";
import type { DeviceId, RandomBytes } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { countChanges } from "#core/symbols/countChanges.ts";
import { bundle } from "#core/vault/bundle.ts";
import { type EntryId, sealEntry, type ServerView } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import type { CommitEnv, CommitError } from "./commit.ts";
import {
  type Chain,
  type Database,
  type EntryRow,
  isLocked,
  type OutboxRow,
  sealingOf,
  type Tables,
} from "./database.ts";
import { chainsOf } from "./entriesLevel.ts";
import { type DeviceSigner, ownSigner } from "./entriesSigner.ts";
import { refuseMoved } from "./errors.ts";
import { cursorIn, viewOf } from "./syncState.ts";
import { inTransaction, transact } from "./transact.ts";

/** Ops per transaction: as many as one entry holds. */
const OPS_PER_PAGE = 200;

/** What is sealed in one transaction, beyond its first op: some five entries, less than a frame on a desktop. Bytes. */
const BYTES_PER_PAGE = 64 * 1024;

/** Every so manyeth entry is signed, beside each head. */
const SIGNED_EVERY = 50;

const CHAINS = ["synced", "device"] as const satisfies readonly Chain[];

export interface Bundled {
  readonly ops: number;
  readonly entries: number;
}

interface BundleGiven {
  readonly randomBytes: RandomBytes;
  readonly signer: DeviceSigner;
}

/** The last entry of a chain. */
export interface Head {
  readonly n: number;
  readonly id: EntryId | undefined;
}

/** Bundles all that waits, `rest`ing after each page; does nothing while the database is locked. */
export async function bundleOutbox(
  db: Database,
  env: CommitEnv,
  { rest }: { readonly rest?: () => Promise<void> } = {},
): Promise<Result<Bundled, CommitError>> {
  let [ops, entries, after] = [0, 0, 0];
  const waiting = isLocked(db) ? ok(0) : await transact(db, () => db.outbox.count());
  if (!waiting.ok) return waiting;
  if (waiting.value === 0) return ok({ ops, entries });
  let signer = await ownSigner(db, env);
  for (;;) {
    if (!signer.ok) return signer;
    const given = { randomBytes: env.randomBytes, signer: signer.value };
    const { keyring } = sealingOf(db);
    if (!keyring) return ok({ ops, entries });
    const from = after;
    const page = await inTransaction(db, "rw", {
      tables: ["outbox", "entries", "meta", "vault", "records", "facts", "sync"],
      work: (tables) => bundlePage(tables, { ...given, keyring, after: from }),
    });
    if (!page.ok) return page;
    if (page.value === "otherDevice") {
      signer = await ownSigner(db, env);
      continue;
    }
    ops += page.value.ops;
    entries += page.value.entries;
    if (page.value.last === undefined) return ok({ ops, entries });
    after = page.value.last;
    await rest?.();
  }
}

async function bundlePage(
  db: Tables,
  given: BundleGiven & { readonly keyring: Keyring; readonly after: number },
): Promise<(Bundled & { readonly last: number | undefined }) | "otherDevice"> {
  const rest = db.outbox.where(":id").above(given.after).limit(OPS_PER_PAGE);
  const keys = await rest.primaryKeys();
  if (keys.length === 0) return { ops: 0, entries: 0, last: undefined };
  const { lines, last } = linesOf(keys, await db.outbox.bulkGet(keys));
  const [device, clock, moved, ownChain, ...heads] = await db.meta.bulkGet([
    ...(["device", "clock", "moved", "chain.device", "head.synced", "head.device"] as const),
  ]);
  refuseMoved(moved);
  const state = await db.vault.get("state");
  assert(state && device && ownChain, "entries are bundled before anybody can sign them");
  // This device took a new identity meanwhile: nobody could tell whose signature this were.
  if (device.value !== given.signer.device) return "otherDevice";
  // Another tab changed the keys: what this one sealed would be sealed by those of yesterday.
  if (state.epoch !== given.keyring.epoch) refuseMoved(state.epoch);
  const chains = await chainsOf(
    db,
    lines.map(({ op }) => op),
  );
  const view = viewOf(await cursorIn(db));
  let entries = 0;
  for (const [index, chain] of CHAINS.entries()) {
    const ops = lines.filter((_, line) => chains[line] === chain).map(({ op }) => op);
    if (ops.length === 0) continue;
    const author = (chain === "synced" ? device : ownChain).value as DeviceId;
    const sealed = sealChain(ops, {
      ...given,
      ...{ chain, author, view, clock: (clock?.value ?? ZERO_STAMP) as Stamp },
      head: headFrom(heads[index]?.value),
    });
    await db.entries.bulkAdd(sealed.rows);
    await db.meta.put({ key: `head.${chain}`, value: headText(sealed.head) });
    entries += sealed.rows.length;
  }
  await db.outbox.bulkDelete(lines.map(({ seq }) => seq));
  return { ops: lines.length, entries, last };
}

/** As many ops as one page holds. A row that does not open stays where it is: what it wrote is in the records still. */
function linesOf(keys: readonly number[], rows: readonly (OutboxRow | undefined)[]) {
  const lines: { readonly seq: number; readonly op: Op }[] = [];
  let bytes = 0;
  let last: number | undefined;
  for (const [index, seq] of keys.entries()) {
    const op = rows[index]?.op;
    bytes += op ? sizeOf(op) : 0;
    if (lines.length > 0 && bytes > BYTES_PER_PAGE) break;
    last = seq;
    if (op) lines.push({ seq, op });
  }
  return { lines, last };
}

function sizeOf(op: Op): number {
  const values = Object.values(op.type === "put" ? op.fields : op.body);
  return values.reduce<number>((sum, value) => sum + valueSize(value), 0);
}

function sealChain(
  ops: readonly Op[],
  given: BundleGiven & {
    readonly keyring: Keyring;
    readonly chain: Chain;
    readonly author: DeviceId;
    readonly view: ServerView;
    readonly clock: Stamp;
    readonly head: Head;
  },
): { readonly rows: readonly EntryRow[]; readonly head: Head } {
  const { keyring, chain, author, view, clock, randomBytes, signer } = given;
  let { head } = given;
  const bundles = bundle(ops, author);
  const rows = bundles.map((bundled, index): EntryRow => {
    const n = head.n + 1;
    const isSigned = n % SIGNED_EVERY === 0 || index === bundles.length - 1;
    const entry = {
      ...{ space: keyring.space, device: author, n, previous: head.id },
      ...{ view, clock, ops: bundled },
    };
    const { id, envelope } = sealEntry(entry, {
      ...{ keyring, randomBytes },
      ...(isSigned && { sign: signer.sign }),
    });
    head = { n, id };
    const waits = chain === "synced" && { toSend: 1 as const, changes: countChanges(bundled) };
    return { id, chain, envelope, ...waits };
  });
  return { rows, head };
}

function headText({ n, id }: Head): string {
  return `${n} ${id}`;
}

/** Reads what `meta` says of the last entry of a chain. */
export function headFrom(text: string | undefined): Head {
  const [n, id] = text?.split(" ") ?? [];
  return { n: Number(n ?? 0), id: id as EntryId | undefined };
}
