import { assert } from "#core/shared/assert.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { keyFor, type Keyring } from "#core/vault/keyring.ts";
import { encodeCbor } from "#core/vault/cbor.ts";
import { sealBox } from "#core/vault/cipher.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { joinBytes, labelOf } from "#core/vault/labels.ts";
import { createFrameWriter, FRAME, type FrameType } from "./frames.ts";
import { type BackupHeader, encodeHeader } from "./header.ts";

/** What a backup says of itself to whoever opens it. */
export interface Preface {
  /** ms since 1970. */
  readonly madeAt: number;
  /** Entries that follow. */
  readonly entries: number;
  /** Whether the vault asks before it opens, so that it does so again where it is restored. */
  readonly hasLock: boolean;
}

/** The last entries of the device's own chains; undefined where a chain has none yet. */
export interface Heads {
  readonly synced: EntryId | undefined;
  readonly device: EntryId | undefined;
}

export interface BackupWriter {
  readonly begin: (header: BackupHeader, preface: Preface) => Uint8Array;
  /** An entry as it was sealed once; it is not opened for this. */
  readonly entry: (envelope: Uint8Array, given: { readonly staysHere: boolean }) => Uint8Array;
  readonly end: (heads: Heads) => Uint8Array;
}

/** Writes a backup piece by piece: `begin`, every entry, `end`. */
export function createBackupWriter(keyring: Keyring, randomBytes: RandomBytes): BackupWriter {
  const frames = createFrameWriter();
  const key = keyFor(keyring, "backup", keyring.epoch);
  assert(key, "a keyring without its own epoch's key");
  const counts = { synced: 0, device: 0 };
  const sealed = (type: FrameType, plain: Uint8Array) =>
    frames.frame(type, (before) =>
      sealBox(key, plain, { bound: boundTo(type, before), randomBytes }),
    );
  return {
    begin: (header, { madeAt, entries, hasLock }) =>
      joinBytes(
        frames.frame(FRAME.HEADER, () => encodeHeader(header)),
        sealed(FRAME.PREFACE, encodeCbor([madeAt, entries, hasLock])),
      ),
    entry: (envelope, { staysHere }) => {
      counts[staysHere ? "device" : "synced"]++;
      return frames.frame(staysHere ? FRAME.DEVICE_ENTRY : FRAME.ENTRY, () => envelope);
    },
    end: ({ synced, device }) =>
      sealed(
        FRAME.END,
        encodeCbor([counts.synced, counts.device, idBytes(synced), idBytes(device)]),
      ),
  };
}

/** What a sealed frame opens beside: its purpose, its type and everything before it. */
export function boundTo(type: FrameType, before: Uint8Array): Uint8Array {
  return joinBytes(labelOf("backup"), Uint8Array.of(type), before);
}

function idBytes(id: EntryId | undefined): Uint8Array | null {
  return id === undefined ? null : (base64urlToBytes(id) ?? null);
}
