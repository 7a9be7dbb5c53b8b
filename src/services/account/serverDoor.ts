/** The door at the server, made from the ways in that the log tells of, and read as the vault's own. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import type { Door } from "#core/sync/door.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { isProvenNow } from "#core/vault/slotProof.ts";
import { type Database, sealingOf, type SlotRow } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import type { Door as VaultDoor, Inside } from "#store/slots.ts";
import { doorStep } from "../sync/doorStep.ts";
import { doorOf } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";

/** A revision that no door has: it is read in any case. */
const NOT_SEEN = -1;

/** The keys were changed on another device. */
export interface NewKeys {
  readonly type: "NewKeys";
}

/** The keys of an unlocked vault. */
export function ringOf(database: Database): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "the account of a locked vault");
  return keyring;
}

/** The server's door as tables would hold it, to be opened like them. */
export function vaultDoorOf(space: SpaceId, { epoch, keyring, slots }: Door): VaultDoor {
  return {
    state: { key: "state", space, epoch, ...(keyring && { keyring }), ready: true },
    slots: slots.map(({ slot, sealed, proof }) => {
      return { ...slot, epoch, sealed, proof: proof ?? new Uint8Array() };
    }),
  };
}

/** The rows of a door that somebody with the keys put there: a server may add others. */
export function provenRows(door: VaultDoor, keyring: Keyring): readonly SlotRow[] {
  return door.slots.filter((row) => isProvenNow(keyring, row, row.proof));
}

/** The door that this vault's tables make. */
export function doorFrom({ state, slots }: Inside, keyring: Keyring): Door {
  const rows = slots.filter(
    (row) => row.epoch === state.epoch && isProvenNow(keyring, row, row.proof),
  );
  return doorOf(rows, keyring, state.keyring);
}

/** Puts the ways in that the log tells of at the server, now; new keys from elsewhere come first. */
export async function publishDoor({
  database,
  remote,
  options,
  startAfresh,
}: Pick<AccountInput, "database" | "remote" | "options" | "startAfresh">): Promise<
  Result<void, RemoteError | StoreError | NewKeys>
> {
  const done = await doorStep({ database, remote, options, onKeys: startAfresh }, NOT_SEEN);
  if (!done.ok) return done;
  const { adopted, stuck } = done.value;
  return adopted || stuck ? err({ type: "NewKeys" }) : ok(undefined);
}
