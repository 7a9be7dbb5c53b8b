/**
 * Two branches of one vault's keys. A server that is put back to an earlier day forgets an epoch that some devices have followed; a device
 * that had not heard of it may then begin another of the same number, and each half goes on with keys that the other lacks. Whoever finds the
 * other half's door opens it by the slot that both have, and begins an epoch whose keyring holds the keys of both: everybody follows
 * that one as any other, since it lacks none of theirs.
 *
 * The door says nothing of who made it: a device that was taken out still has the keys of before, and could have a server tell of such a
 * branch. The new key is therefore sealed only to slots that this device knows itself, and of them only to those that the other half
 * has kept as well: whoever was taken out by either is left out.
 */
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import { joinKeyrings, type Keyring, movedKeys, sealKeyring } from "#core/vault/keyring.ts";
import type { SlotRecord } from "#core/vault/slotRecord.ts";
import { isProvenNow } from "#core/vault/slotProof.ts";
import { type Database, sealingOf } from "#store/database.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { StoreError } from "#store/errors.ts";
import { RESEAL_START } from "#store/reseal.ts";
import { changeDoor, readInside } from "#store/slots.ts";
import { wrapKeys } from "./adoptEpoch.ts";
import { giveKeys } from "./openDoor.ts";
import { doorOf, sealSlots, slotsIn } from "./waysIn.ts";

export type Reunion =
  | "reunited"
  /** Others changed the door, or a tab the keys, meanwhile: it is to be read again. */
  | "overtaken"
  /** Not another half of this vault, or nobody's way in would be left: a person has to say how it goes on. */
  | "apart";

interface Other {
  /** The server's door at a revision, and the keyring behind it. */
  readonly door: Door;
  readonly rev: number;
  readonly keyring: Keyring;
}

/** Begins the epoch that holds the keys of both halves. Killed after the server has it, this device follows it like any other. */
export async function reunite(
  {
    database,
    remote,
    options,
  }: {
    readonly database: Database;
    readonly remote: Pick<SyncRemote, "writeDoor">;
    readonly options: OpenOptions;
  },
  other: Other,
): Promise<Result<Reunion, RemoteError | StoreError>> {
  const { randomBytes } = options;
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const { keyring } = sealingOf(database);
  if (keyring?.epoch !== inside.value.state.epoch) return ok("overtaken");
  const next = joinKeyrings(other.keyring, keyring, randomBytes);
  if (!next) return ok("apart");
  const own = slotsIn(inside.value, keyring);
  const both = own.filter(isIn(other));
  if (own.some(isWayIn) && !both.some(isWayIn)) return ok("apart");
  const rows = sealSlots(both, next, randomBytes);
  const box = sealKeyring(next, randomBytes);
  const written = await remote.writeDoor(keyring.space, other.rev, doorOf(rows, next, box));
  if (!written.ok)
    return written.error.type === "DoorChanged" ? ok("overtaken") : err(written.error);
  const device = inside.value.state.device && (await wrapKeys(database, next, options));
  const moved = movedKeys(keyring, next, inside.value.state.moved);
  assert(moved, "the keyring of both halves lacks none of this one's keys");
  const changed = await changeDoor(database, {
    epoch: keyring.epoch,
    put: rows,
    remove: inside.value.slots.map(({ id }) => id),
    state: {
      ...{ epoch: next.epoch, keyring: box, reseal: RESEAL_START },
      ...(moved.length > 0 && { moved }),
      ...(device && { device }),
    },
  });
  if (!changed.ok) return changed;
  if (!changed.value) return ok("overtaken");
  await giveKeys(database, next, { ...options, moved });
  return ok("reunited");
}

/** Whether the other half has kept a slot: it is in its door, put there by somebody with its keys. */
function isIn({ door, keyring }: Other): (record: SlotRecord) => boolean {
  const kept = new Set(
    door.slots.flatMap(({ slot, proof }) =>
      proof && isProvenNow(keyring, slot, proof) ? [slot.id] : [],
    ),
  );
  return ({ slot }) => kept.has(slot.id);
}

function isWayIn({ slot }: SlotRecord): boolean {
  return slot.kind !== "device";
}
