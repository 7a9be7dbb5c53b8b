/* What must hold: in every state, and after everything under way has come to nothing and all devices have synced. */
import { sameView } from "#core/sync/digest.ts";
import { alarmsIn, atHead, unprovenIn } from "#core/sync/ledger.ts";
import { entryOf } from "./entries.ts";
import { headOf } from "./server.ts";
import { isByPlace } from "./rules.ts";
import type { ModelDevice, ModelState, World } from "./state.ts";
import { steps } from "./steps.ts";
import { viewOf } from "./views.ts";

/** The laws, in the order in which they are looked at. */
export type Law =
  | "no entry is skipped"
  | "none is folded twice"
  | "no acknowledged entry is lost"
  | "the server numbers each entry once, densely"
  | "all converge after healing";

/** Longer than any undisturbed sync; who has not ended by then goes round in circles. */
const MAX_STEPS = 200;

/** Steps told of a healing that did not heal. */
const MAX_TOLD = 12;

/** So many rounds of everybody syncing are enough for anything in so small a model. */
const ROUNDS = 6;

/** The promise that is broken in this very state. */
export function brokenNow(state: ModelState, world: World): Law | undefined {
  const { log } = state.server;
  for (const [index, device] of state.devices.entries()) {
    const known = new Set(device.rows.map(({ entry }) => entry));
    for (const [at, engine] of state.engines.entries())
      if (world.size.engines[at] === index && engine.at === "half")
        for (const { entry } of engine.page.entries) known.add(entry);
    const passed = log.filter(({ no }) => no <= device.cursor.seq);
    if (isTrusting(state, device, world) && passed.some(({ entry }) => !known.has(entry)))
      return "no entry is skipped";
    if (new Set(device.folded).size < device.folded.length) return "none is folded twice";
    if (world.size.rollbacks === 0 && world.rules.idAtCommit && isLost(state, device))
      return "no acknowledged entry is lost";
  }
  if (!isByPlace(world.rules)) return undefined;
  const isDense = log.every(({ no }, at) => no === at + 1);
  if (!isDense || new Set(log.map(({ entry }) => entry)).size < log.length)
    return "the server numbers each entry once, densely";
  return undefined;
}

/** What is done, in vain, once the faults have ended; undefined when all is well then. Nothing is under way in `state`. */
export function strayingFrom(state: ModelState, world: World): readonly string[] | undefined {
  let now = state;
  const done: string[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (let engine = 0; engine < world.size.engines.length; engine++)
      now = syncAlone(now, { engine, world, done });
  return isWhole(now) ? undefined : done.slice(0, MAX_TOLD);
}

/** Whether everybody has everything, once, and finds nothing to complain of. */
function isWhole({ devices, server }: ModelState): boolean {
  const written = new Set(
    devices.flatMap(({ rows }) => rows.map(({ entry }) => entryOf(entry).content)),
  );
  return devices.every(
    (device) =>
      sameView(device.cursor, headOf(server)) &&
      device.folded.length === written.size &&
      device.rows.every(({ toSend, isHeld }) => !toSend && !isHeld) &&
      device.keys.join() === server.keys.join() &&
      isCalm(device),
  );
}

interface Healing {
  readonly engine: number;
  readonly world: World;
  /** Told of every step. */
  readonly done: string[];
}

/** One engine does all there is to do, and nothing goes wrong. */
function syncAlone(state: ModelState, { engine, world, done }: Healing): ModelState {
  let now = state;
  const device = `device ${world.size.engines[engine] ?? 0} refills`;
  const isOwn = (what: string) =>
    what.startsWith(`engine ${engine} `) ||
    what.includes(`of engine ${engine} `) ||
    what === device;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = steps(now, world).find(({ what }) => isOwn(what) && !isTrouble(what));
    if (!next) return now;
    done.push(next.what);
    now = next.state;
  }
  return now;
}

/** Losses, crashes, and what nobody who is healed begins. */
function isTrouble(what: string): boolean {
  return /loses|killed|cannot|gives up|failed|of its own/.test(what);
}

/** Whether the device has not yet seen that the server is not the one it was. */
function isTrusting(state: ModelState, device: ModelDevice, world: World): boolean {
  if (world.size.rollbacks === 0) return true;
  const log = state.server.log.map(({ entry }) => entry);
  return sameView(viewOf(log.slice(0, device.cursor.seq)), device.cursor);
}

function isLost({ server }: ModelState, { rows }: ModelDevice): boolean {
  const numbers = new Map(server.log.map(({ entry, no }) => [entry, no]));
  return rows.some(({ entry, seq, toSend }) => seq > 0 && !toSend && numbers.get(entry) !== seq);
}

/** Whether two more pulls find nothing to tell. */
function isCalm({ ledger }: ModelDevice): boolean {
  const known = {
    genuine: new Set(unprovenIn(ledger).map(({ id }) => id)),
    announced: new Set(ledger.keys()),
  };
  return alarmsIn(atHead(atHead(ledger, known), known)).length === 0;
}
