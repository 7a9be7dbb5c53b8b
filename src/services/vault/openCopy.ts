/** The copy that safe mode saves, as an export that can be imported: opened first by passphrase or words where there was a lock. */
import {
  type CopyFile,
  type CopyFileError,
  exportOfRows,
  type OpenedCopy,
  readCopyFile,
} from "#core/backup/copyFile.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { atRestOf } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring } from "#core/vault/keyring.ts";
import type { StretchError } from "#core/vault/passphrase.ts";
import { type PhraseError, readPhrase } from "#core/vault/recoveryPhrase.ts";
import type { SlotError } from "#core/vault/slot.ts";
import type { SlotRow, VaultRow } from "#store/database.ts";
import { openRowOf } from "#store/sealing.ts";
import type { Door } from "#store/slots.ts";
import type { BackupKey, BackupKeyKind } from "./backupService.ts";
import type { Stretch } from "./keyDerivation.ts";
import { openByPassphrase, openBySecret } from "./openDoor.ts";

export type CopyError =
  | CopyFileError
  /** Made behind a lock: one of these opens it. */
  | { readonly type: "Sealed"; readonly opensBy: readonly BackupKeyKind[] }
  | Exclude<SlotError, { readonly type: "Damaged" }>
  | StretchError
  | PhraseError;

/** Answers the text of an export, which whoever imports it checks; `key` is needed for a sealed copy. */
export type OpenCopy = (text: string, key?: BackupKey) => Promise<Result<OpenedCopy, CopyError>>;

export interface OpenCopyInput {
  readonly stretch: Stretch;
  readonly keys: Pick<DeviceKeys, "derive">;
  readonly randomBytes: RandomBytes;
}

export function createOpenCopy(input: OpenCopyInput): OpenCopy {
  return async (text, key) => {
    const read = readCopyFile(text);
    if (!read.ok) return read;
    const { sealed } = read.value;
    if (!sealed) return ok(exportOfRows(read.value));
    const door = doorOf(sealed);
    if (!key) return err({ type: "Sealed", opensBy: kindsOf(door) });
    const keyring = await keyringFrom(door, key, input.stretch);
    return keyring.ok ? openRows(read.value, { door, keyring: keyring.value }, input) : keyring;
  };
}

async function openRows(
  { records, facts }: CopyFile,
  { door, keyring }: { readonly door: Door; readonly keyring: Keyring },
  { keys, randomBytes }: OpenCopyInput,
): Promise<Result<OpenedCopy, CopyError>> {
  const { space, moved } = door.state;
  if (moved?.some(({ at }) => !keyring.keys.has(at)))
    return err({ type: "Damaged", detail: "vault" });
  const atRest = await atRestOf(epochKeysOf(keyring), { keys, randomBytes, space, moved });
  const open = (store: string) => (row: object) => openRowOf(store, row, atRest) as object;
  return ok(
    exportOfRows({ records: records.map(open("records")), facts: facts.map(open("facts")) }),
  );
}

/** A copy is opened as a vault is: its rows stand for the tables. */
function doorOf({ state, slots }: NonNullable<CopyFile["sealed"]>): Door {
  return {
    state: { ...state, ready: true } as VaultRow,
    slots: slots as readonly object[] as readonly SlotRow[],
  };
}

function kindsOf({ slots }: Door): readonly BackupKeyKind[] {
  return (["passphrase", "recovery"] as const).filter((kind) =>
    slots.some((slot) => slot.kind === kind),
  );
}

async function keyringFrom(
  door: Door,
  key: BackupKey,
  stretch: Stretch,
): Promise<Result<Keyring, CopyError>> {
  const opened = await openBy(door, key, stretch);
  if (opened.ok) return opened;
  const { error } = opened;
  return err(error.type === "Damaged" ? { type: "Damaged", detail: "slots" } : error);
}

async function openBy(door: Door, key: BackupKey, stretch: Stretch) {
  if (key.type === "passphrase") return openByPassphrase(door, key.passphrase, stretch);
  const secret = readPhrase(key.words);
  return secret.ok ? openBySecret(door, "recovery", secret.value) : secret;
}
