/** What the account of whoever is signed in has at the server. */
import { ok, type Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { readPhrase } from "#core/vault/recoveryPhrase.ts";
import type { SlotKind, SpaceId } from "#core/vault/slot.ts";
import type { Door as ServerDoor } from "#core/sync/door.ts";
import type { Door } from "#store/slots.ts";
import { openByPassphrase, openBySecret } from "../vault/openDoor.ts";
import type { UnlockError } from "../vault/vaultService.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountService } from "./accountService.ts";
import { vaultDoorOf } from "./serverDoor.ts";

/** What somebody opens a vault with. */
export type VaultKey = Parameters<AccountService["openVault"]>[0];

/** The vault of an account. */
export interface FoundVault {
  readonly space: SpaceId;
  /** As it lies at the server, in its revision there. */
  readonly atServer: { readonly door: ServerDoor; readonly rev: number };
  /** The same, to be opened as a vault's own. */
  readonly door: Door;
}

/** The account's vault; undefined where it has none. */
export async function findVault({
  remote,
}: Pick<AccountInput, "remote">): Promise<Result<FoundVault | undefined, RemoteError>> {
  const spaces = await remote.spaces();
  if (!spaces.ok) return spaces;
  const space = spaces.value[0]?.space;
  if (space === undefined) return ok(undefined);
  const read = await remote.readDoor(space);
  if (!read.ok) return read;
  return ok({ space, atServer: read.value, door: vaultDoorOf(space, read.value.door) });
}

/** What opens this door for a person; a device's own slot opens it only for that device. */
export function kindsOf({ slots }: Door): readonly SlotKind[] {
  const kinds = slots.map(({ kind }) => kind).filter((kind) => kind !== "device");
  return [...new Set(kinds)];
}

/** Opens a door by what somebody has. */
export async function openDoorBy(
  { stretch, passkeys }: Pick<AccountInput, "stretch" | "passkeys">,
  door: Door,
  key: VaultKey,
): Promise<Result<Keyring, UnlockError>> {
  if (key.type === "passphrase") return openByPassphrase(door, key.passphrase, stretch);
  const secret = key.type === "words" ? readPhrase(key.words) : await passkeys.ask();
  const kind = key.type === "words" ? "recovery" : "passkey";
  return secret.ok ? openBySecret(door, kind, secret.value) : secret;
}
