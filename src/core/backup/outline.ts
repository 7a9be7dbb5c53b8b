/**
 * What remains of a backup after reading it once: enough to say whether it is whole and unchanged, before anything of it
 * is used. Its entries are read a second time when they are.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import { decodeCbor } from "#core/vault/cbor.ts";
import { openBox } from "#core/vault/cipher.ts";
import { keyFor, type Keyring } from "#core/vault/keyring.ts";
import { isList } from "#core/vault/opCodec.ts";
import { type FileFault, FRAME, type Frame } from "./frames.ts";
import { type BackupHeader, decodeHeader } from "./header.ts";
import { boundTo, type Preface } from "./writeBackup.ts";

export interface Outline {
  readonly header: BackupHeader;
  readonly preface: Frame;
  readonly end: Frame;
  /** Entries found, by chain. */
  readonly synced: number;
  readonly device: number;
}

export interface Outliner {
  readonly take: (frames: readonly Frame[]) => Result<void, FileFault>;
  /** Only once there are no more frames. */
  readonly finish: () => Result<Outline, FileFault>;
}

/** Follows the frames of a file and keeps what says whether it is whole. */
export function createOutliner(): Outliner {
  let header: BackupHeader | undefined;
  let preface: Frame | undefined;
  let end: Frame | undefined;
  const counts = { synced: 0, device: 0 };

  /** Whether the frame may stand where it does. */
  const takeOne = (frame: Frame): boolean => {
    if (end !== undefined) return false;
    if (header === undefined) {
      header = frame.type === FRAME.HEADER ? decodeHeader(frame.content) : undefined;
      return header !== undefined;
    }
    if (preface === undefined) {
      preface = frame;
      return frame.type === FRAME.PREFACE;
    }
    if (frame.type === FRAME.ENTRY) counts.synced++;
    else if (frame.type === FRAME.DEVICE_ENTRY) counts.device++;
    else if (frame.type === FRAME.END) end = frame;
    else return false;
    return true;
  };

  return {
    take: (frames) => (frames.every(takeOne) ? ok(undefined) : err({ type: "Changed" })),
    finish: () =>
      header && preface && end
        ? ok({ header, preface, end, ...counts })
        : err({ type: "Truncated" }),
  };
}

/** What the backup says of itself; an error when any bit of the file is another than was written. */
export function openOutline(outline: Outline, keyring: Keyring): Result<Preface, FileFault> {
  const [madeAt, entries, hasLock] = listIn(outline.preface, keyring);
  const [synced, device] = listIn(outline.end, keyring);
  const isWhole =
    synced === outline.synced &&
    device === outline.device &&
    entries === outline.synced + outline.device;
  if (!isWhole || typeof madeAt !== "number" || typeof hasLock !== "boolean")
    return err({ type: "Changed" });
  return ok({ madeAt, entries, hasLock });
}

function listIn({ type, content, before }: Frame, keyring: Keyring): readonly unknown[] {
  const key = keyFor(keyring, "backup", keyring.epoch);
  const opened = key && openBox(key, content, boundTo(type, before));
  const list = opened && decodeCbor(opened);
  return isList(list) ? list : [];
}
