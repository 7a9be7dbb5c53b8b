/* Everything that a device holds, and everything that the server holds, opened. */
import { createHash } from "node:crypto";
import { exportState } from "#core/log/exportState.ts";
import { ZERO_STAMP } from "#core/log/hlc.ts";
import type { FactRow, Op, Row } from "#core/log/op.ts";
import { assert } from "#core/shared/assert.ts";
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";
import { type EntryId, entryIdOf, openEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { sealingOf } from "#store/database.ts";
import { chainsOf } from "#store/entriesLevel.ts";
import { readEntries } from "#store/entriesRead.ts";
import type { Device } from "./device.ts";
import { spaceToUuid } from "#remote/wire.ts";
import { tabOf, type World } from "./world.ts";

export interface Everything {
  readonly keyring: Keyring;
  readonly rows: ReadonlyMap<RecordId, Row>;
  readonly facts: ReadonlyMap<FactId, FactRow>;
  /** Without what stays on the device. */
  readonly shared: { readonly rows: readonly Row[]; readonly facts: readonly FactRow[] };
  readonly exported: string;
  /** Whether an op is of what stays here. */
  readonly staysHere: (op: Op) => boolean;
  /** Of all entries that are here, and of what is not bundled yet. */
  readonly ownOps: ReadonlySet<OpId>;
  /** Ops and entries that the server does not have yet. */
  readonly waiting: number;
}

export async function readEverything(world: World, device: Device): Promise<Everything> {
  const tab = await tabOf(world, device);
  assert(tab, "a device at rest does not die");
  const { database } = tab;
  const { keyring } = sealingOf(database);
  assert(keyring, "a device of the simulation is never locked");
  const rows = await database.records.toArray();
  const facts = await database.facts.toArray();
  const outbox = await database.outbox.toArray();
  const unsent = await database.entries.filter(({ toSend }) => toSend === 1).count();
  const ownOps = new Set(outbox.map(({ op }) => op.id));
  await readEntries(database, (page) => {
    for (const { ops } of page) for (const { id } of ops) ownOps.add(id);
  });
  const kept = await keptHere(rows, facts);
  const shared = {
    rows: rows.filter(({ id }) => !kept.has(id)),
    facts: facts.filter(({ id }) => !kept.has(id)),
  };
  return {
    ...{ keyring, shared, ownOps, waiting: outbox.length + unsent },
    rows: new Map(rows.map((row) => [row.id, row])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    exported: exportState(shared.rows, shared.facts),
    staysHere: (op) => kept.has(op.type === "put" ? op.record : op.fact),
  };

  /** Ids of the records and facts that stay here, by the rule that bundling goes by. */
  async function keptHere(
    rows: readonly Row[],
    facts: readonly FactRow[],
  ): Promise<ReadonlySet<RecordId | FactId>> {
    const ops = [...rows.map(opOfRow), ...facts.map(opOfFact)];
    const chains = await chainsOf(database, ops);
    const ids = [...rows.map(({ id }) => id), ...facts.map(({ id }) => id)];
    return new Set(ids.filter((_, index) => chains[index] === "device"));
  }
}

/** Nobody asks here who wrote it, and when. */
function opOfRow({ id, kind, fields }: Row): Op {
  const values = Object.entries(fields).map(([field, { v }]) => [field, v] as const);
  return {
    ...{ type: "put", kind, record: id, fields: Object.fromEntries(values) },
    ...{ id: "" as OpId, stamp: ZERO_STAMP, device: "" as DeviceId, revises: [] },
  };
}

function opOfFact({ id, kind, body, s, d, o }: FactRow): Op {
  return { type: "fact", id: o, kind, fact: id, body, stamp: s, device: d };
}

export interface ServerHas {
  readonly entries: number;
  /** Every op as often as it is there. */
  readonly list: readonly Op[];
  readonly ops: ReadonlySet<string>;
  readonly doubled: number;
  /** Says in a few letters what came in which order, nonces and all. */
  readonly trace: string;
  readonly troubles: readonly string[];
}

/**
 * Opens the server's log, and sees whether it is one. `out`: the keys of those who were taken out. One of them may have begun an epoch that
 * the server forgot; what it wrote and sent with that key stays with it, and only its number counts.
 */
export async function readServer(
  { server, wayBack: { space } }: World,
  keyring: Keyring,
  out: readonly Keyring[],
): Promise<ServerHas> {
  const rows = await server.own(
    "select seq, envelope from public.entries where space_id = $1 order by seq",
    [spaceToUuid(space)],
  );
  const [head] = await server.own("select seq, digest from public.spaces where id = $1", [
    spaceToUuid(space),
  ]);
  const list: Op[] = [];
  const ids = new Set<EntryId>();
  const troubles: string[] = [];
  let digest: Uint8Array = new Uint8Array();
  for (const [index, { seq, envelope }] of rows.entries()) {
    if (Number(seq) !== index + 1)
      troubles.push(`the server's log has ${String(seq)} as its ${index + 1}`);
    const opened = openEntry(envelope as Uint8Array, keyring);
    const isOfThoseOut = () => out.some((keys) => openEntry(envelope as Uint8Array, keys).ok);
    if (!opened.ok && !isOfThoseOut())
      troubles.push(`entry ${String(seq)} does not open: ${opened.error.type}`);
    const id = entryIdOf(envelope as Uint8Array);
    digest = createHash("sha256").update(digest).update(id, "base64url").digest();
    ids.add(id);
    if (opened.ok) list.push(...opened.value.ops);
  }
  const isDense = Number(head?.seq) === rows.length;
  const isWhole = Buffer.compare(head?.digest as Uint8Array, digest) === 0;
  if (!isDense || !isWhole) troubles.push("the server's head is not that of its log");
  return {
    ...{ entries: rows.length, list, troubles, doubled: rows.length - ids.size },
    trace: Buffer.from(digest).toString("hex").slice(0, 8),
    ops: new Set(list.map(({ id }) => id)),
  };
}
