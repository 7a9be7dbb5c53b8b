/*
 * The judgement: whatever anybody was told is saved must be on every device that may have it, once; the server must hold the
 * whole log and nothing of what stays on a device.
 */
import { exportState } from "#core/log/exportState.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import { compareRegisters, compareText, type Op, registerOf } from "#core/log/op.ts";
import type { RecordId, SymbolId } from "#core/shared/ids.ts";
import { ownerOf } from "#core/symbols/ownerOf.ts";
import { epochKey, type Keyring } from "#core/vault/keyring.ts";
import { reveal } from "#core/vault/secret.ts";
import { isOfVault } from "#core/vault/vaultKinds.ts";
import { createDeck } from "#services/practice/deck.ts";
import type { Device } from "./device.ts";
import { staying } from "./heal.ts";
import { readEverything, type Everything, readServer } from "./readAll.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly converged: boolean;
  /** Ops that somebody was told are saved, and that are not where they should be. */
  readonly lostWrites: number;
  /** Records, facts and entries that are there twice, or that nobody wrote. */
  readonly duplicated: number;
  /** What is wrong, in words. */
  readonly troubles: readonly string[];
  readonly ops: number;
  readonly entries: number;
  /** The same for every run of a seed. */
  readonly trace: string;
}

/** Judges a world at rest. */
export async function judge(world: World): Promise<Verdict> {
  const devices = await Promise.all(
    staying(world).map(async (device) => ({ device, has: await readEverything(world, device) })),
  );
  const first = devices[0];
  if (!first) throw new Error("a world without devices");
  const out = await readThoseOut(world);
  const rings = out.map(({ has }) => has.keyring);
  const server = await readServer(world, first.has.keyring, rings);
  const troubles = [...server.troubles];
  let lostWrites = 0;
  for (const { device, has } of devices) {
    if (has.exported !== first.has.exported)
      troubles.push(
        `${device.name} differs from ${first.device.name}: ${difference(has, first.has)}`,
      );
    if (has.waiting > 0) troubles.push(`${device.name} still has ${has.waiting} to send`);
    for (const op of device.ledger) {
      const wrong = lostFrom(op, { own: has, server: server.ops, world });
      if (!wrong) continue;
      lostWrites++;
      troubles.push(`${device.name} wrote ${describe(op)}: ${wrong}`);
    }
  }
  troubles.push(...lookAtThoseOut(out, first.has.keyring));
  const told = fold(EMPTY_STATE, server.list);
  const folded = exportState(told.rows.values(), told.facts.values());
  const isAsTold = folded === first.has.exported;
  if (!isAsTold) troubles.push("the server's log, folded anew, is not what the devices hold");
  const cards = await Promise.all(devices.map(({ has }) => cardsOf(has)));
  if (new Set(cards).size > 1) troubles.push("cards differ");
  const strangers = strangersIn(world, first.has);
  troubles.push(...strangers, ...leaksIn(world, server.list));
  return {
    converged: troubles.length === 0,
    lostWrites,
    duplicated: server.doubled + strangers.length,
    troubles,
    ops: world.devices.reduce((sum, { ledger }) => sum + ledger.length, 0),
    entries: server.entries,
    trace: server.trace,
  };
}

interface Holding {
  readonly device: Device;
  readonly has: Everything;
}

function readThoseOut(world: World): Promise<readonly Holding[]> {
  const out = world.devices.filter(({ revoked }) => revoked !== "no");
  return Promise.all(
    out.map(async (device) => ({ device, has: await readEverything(world, device) })),
  );
}

/** Who was taken out keeps what was written there, and cannot follow: it may be in an epoch of the same number, with a key of its own. */
function lookAtThoseOut(out: readonly Holding[], newest: Keyring): readonly string[] {
  const key = String(reveal(epochKey(newest)));
  return out.flatMap(({ device, has }) => {
    const lost = device.ledger.filter((op) => !holds(has, op)).length;
    const hasKey = [...has.keyring.keys.values()].some((own) => String(reveal(own)) === key);
    return [
      ...(lost > 0 ? [`${device.name}, taken out, lost ${lost} of its own`] : []),
      ...(device.revoked === "begun" ? [`${device.name} is not out`] : []),
      ...(device.revoked === "done" && hasKey ? [`${device.name}, taken out, has the keys`] : []),
    ];
  });
}

/** Where an op should be and is not; undefined where all is well. */
function lostFrom(
  op: Op,
  given: {
    readonly own: Everything;
    readonly server: ReadonlySet<string>;
    readonly world: World;
  },
): string | undefined {
  const { own, server } = given;
  if (!holds(own, op)) return "its own device does not hold it";
  if (own.staysHere(op)) return undefined;
  if (server.has(op.id)) return undefined;
  // What was written before its symbol was let go never travelled as it was; it was said once more, in full.
  const owner = ownerOf(op);
  if (owner && given.world.memory.letGo.has(owner) && own.ownOps.has(op.id)) return undefined;
  return "the server does not hold it";
}

/** Whether tables show a write, or one that came after it. */
function holds({ rows, facts }: Everything, op: Op): boolean {
  if (op.type === "fact") return facts.has(op.fact);
  const row = rows.get(op.record);
  return Object.entries(op.fields).every(([field, v]) => {
    const register = registerOf(row, field);
    const written = { v, s: op.stamp, d: op.device, o: op.id };
    return register !== undefined && compareRegisters(register, written) >= 0;
  });
}

/** Records and facts that nobody ever began: something was written anew under another name. */
function strangersIn({ memory }: World, { shared }: Everything): readonly string[] {
  const records = shared.rows.filter(({ id, kind }) => isBegun(kind) && !memory.begun.has(id));
  const facts = shared.facts.filter(({ id, kind }) => kind === "review" && !memory.begun.has(id));
  return [...records, ...facts].map(({ id, kind }) => `nobody wrote the ${kind} ${id}`);
}

function isBegun(kind: string): boolean {
  return kind === "symbol" || kind === "sample";
}

/** What stays on its device and yet was sent. */
function leaksIn({ memory }: World, list: readonly Op[]): readonly string[] {
  return list.flatMap((op) => {
    const owner = op.type === "put" ? ownerOf(op) : undefined;
    const isKept = op.type === "put" && op.fields.level === "device" && !isOfVault(op.kind);
    const isLetGo = owner !== undefined && memory.letGo.has(owner);
    return isKept && !isLetGo ? [`${describe(op)} left its device`] : [];
  });
}

/** All cards, as text. */
async function cardsOf({ shared }: Everything): Promise<string> {
  const there = new Set<RecordId>(shared.rows.map(({ id }) => id));
  const deck = createDeck((symbol: SymbolId) => there.has(symbol));
  deck.fill(shared.rows, shared.facts);
  await deck.replay();
  return JSON.stringify([...deck.cards].sort(([one], [other]) => compareText(one, other)));
}

function difference(one: Everything, other: Everything): string {
  const [mine, theirs] = [one.exported.split("\n"), other.exported.split("\n")];
  const line = mine.findIndex((text, index) => text !== theirs[index]);
  return `${mine[line]} ≠ ${theirs[line]}`;
}

function describe(op: Op): string {
  const what = op.type === "put" ? `${op.record} ${Object.keys(op.fields).join(",")}` : op.fact;
  return `${op.kind} ${what} (op ${op.id})`;
}
