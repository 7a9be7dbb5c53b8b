/** Reading a backup: once through to see that it is whole, then its ways in, then its entries. */
import { createFrameReader, type Frame } from "#core/backup/frames.ts";
import type { BackupHeader } from "#core/backup/header.ts";
import { createOutliner, openOutline, type Outline } from "#core/backup/outline.ts";
import type { Preface } from "#core/backup/writeBackup.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { readPhrase } from "#core/vault/recoveryPhrase.ts";
import type { Door } from "#store/slots.ts";
import type { BackupKey, BackupKeyKind, FoundBackup, LookError } from "./backupService.ts";
import type { Stretch } from "./keyDerivation.ts";
import { openByPassphrase, openBySecret } from "./openDoor.ts";

/** A backup with its keys, ready to be restored. */
export interface Unsealed {
  readonly file: Blob;
  readonly header: BackupHeader;
  readonly preface: Preface;
  readonly keyring: Keyring;
}

type OpenResult = Awaited<ReturnType<FoundBackup["open"]>>;
type OpenError = Extract<OpenResult, { readonly ok: false }>["error"];

/** Reads a file once and keeps its outline. Takes about a second for each 50 MB. */
export async function outlineOf(file: Blob): Promise<Result<Outline, LookError>> {
  const outliner = createOutliner();
  const read = await readFrames(file, (frames) => Promise.resolve(outliner.take(frames)));
  return read.ok ? outliner.finish() : read;
}

/** Hands over the frames of a file as they come; stops at the first error. */
export async function readFrames<E>(
  file: Blob,
  onFrames: (frames: readonly Frame[]) => Promise<Result<void, E>>,
): Promise<Result<void, E | LookError>> {
  const frames = createFrameReader();
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const bytes = await nextBytes(reader);
      if (!bytes.ok) return bytes;
      if (bytes.value === undefined) return frames.finish();
      const found = frames.push(bytes.value);
      if (!found.ok) return found;
      const taken = await onFrames(found.value);
      if (!taken.ok) return taken;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Which keys open it. */
export function kindsOf({ header }: Outline): readonly BackupKeyKind[] {
  const kinds = header.slots.map(({ slot }) => slot.kind);
  return (["passphrase", "recovery"] as const).filter((kind) => kinds.includes(kind));
}

/** Opens a backup by what somebody has; says when anything in it was changed. */
export async function unseal(
  given: { readonly file: Blob; readonly outline: Outline },
  key: BackupKey,
  stretch: Stretch,
): Promise<Result<Unsealed, OpenError>> {
  const { file, outline } = given;
  const keyring = await keyringFrom(doorOf(outline.header), key, stretch);
  if (!keyring.ok) return keyring;
  const preface = openOutline(outline, keyring.value);
  if (!preface.ok) return preface;
  return ok({
    ...{ file, header: outline.header },
    ...{ preface: preface.value, keyring: keyring.value },
  });
}

async function keyringFrom(
  door: Door,
  key: BackupKey,
  stretch: Stretch,
): Promise<Result<Keyring, OpenError>> {
  if (key.type === "passphrase") return openByPassphrase(door, key.passphrase, stretch);
  const secret = readPhrase(key.words);
  return secret.ok ? openBySecret(door, "recovery", secret.value) : secret;
}

/** A backup is opened as a vault is: what is in its header stands for the tables. */
function doorOf({ space, epoch, keyring, slots }: BackupHeader): Door {
  return {
    state: { key: "state", space, epoch, ...(keyring && { keyring }), ready: true },
    slots: slots.map(({ slot, sealed, proof }) => {
      return { ...slot, epoch, sealed, proof: proof ?? new Uint8Array() };
    }),
  };
}

async function nextBytes(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Result<Uint8Array | undefined, LookError>> {
  try {
    const { value } = await reader.read();
    return ok(value);
  } catch (error) {
    if (error instanceof DOMException) return err({ type: "FileUnreadable" });
    throw error;
  }
}
