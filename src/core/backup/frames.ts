/**
 * A backup file is a line of frames behind a mark and a version (docs/format.md, "Backup file"): a header, a sealed preface,
 * sealed entries as they are, and a sealed end. Preface and end are bound to the hash of everything before them, so that
 * whatever was changed, left out, added or put elsewhere shows before anything of the file is used. Frames are written and
 * read as they come; nothing here ever holds a whole file.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { err, ok, type Result } from "#core/shared/result.ts";
import { joinBytes, sameBytes } from "#core/vault/labels.ts";

/** Not text, and made so that a transfer which takes it for text spoils it at once (as PNG's mark does). */
export const BACKUP_MARK = Uint8Array.of(
  ...[0x89, 0x47, 0x4c, 0x59, 0x50, 0x48, 0x41, 0x52, 0x59, 0x0d, 0x0a, 0x1a, 0x0a],
);

export const BACKUP_VERSION = 1;

/** What a frame holds. Entries are marked with the chain they belong to: those of `DEVICE_ENTRY` never left the device. */
export const FRAME = {
  HEADER: 1,
  PREFACE: 2,
  ENTRY: 3,
  DEVICE_ENTRY: 4,
  END: 5,
} as const;

export type FrameType = (typeof FRAME)[keyof typeof FRAME];

/** Type (1 byte) and length (4 bytes, big end first). */
const FRAME_HEAD_BYTES = 5;

/** An envelope has at most 64 KiB, a header some three per way in: a longer frame is a damaged length. Bytes. */
const MAX_FRAME_BYTES = 256 * 1024;

const TYPES: readonly number[] = Object.values(FRAME);

const NOTHING = new Uint8Array();

export interface Frame {
  readonly type: FrameType;
  readonly content: Uint8Array;
  /** SHA-256 of all bytes of the file before this frame; empty where the frame is not bound to it. */
  readonly before: Uint8Array;
}

/** What a file can be that is no whole backup; these are told apart without any key. */
export type FileFault =
  | { readonly type: "NotABackup" }
  /** Written by a newer version of the app. */
  | { readonly type: "NewerBackup"; readonly version: number }
  /** It ends before its end. */
  | { readonly type: "Truncated" }
  /** Something in it is another than was written. */
  | { readonly type: "Changed" };

export interface FrameWriter {
  /** The bytes of a frame; `content` is given the hash of everything before it where it is bound to that. */
  readonly frame: (type: FrameType, content: (before: Uint8Array) => Uint8Array) => Uint8Array;
}

/** Writes frames one after the other; the mark and the version come with the first. */
export function createFrameWriter(): FrameWriter {
  const hash = sha256.create();
  let opening: Uint8Array = joinBytes(BACKUP_MARK, Uint8Array.of(BACKUP_VERSION));
  hash.update(opening);
  return {
    frame: (type, make) => {
      const content = make(isBound(type) ? hash.clone().digest() : NOTHING);
      const bytes = joinBytes(headOf(type, content.length), content);
      hash.update(bytes);
      const written = joinBytes(opening, bytes);
      opening = new Uint8Array();
      return written;
    },
  };
}

export interface FrameReader {
  /** Takes the next bytes of the file, cut anywhere, and hands over the frames they complete. */
  readonly push: (bytes: Uint8Array) => Result<readonly Frame[], FileFault>;
  /** Says whether the bytes so far end where a frame ends. */
  readonly finish: () => Result<void, FileFault>;
}

/** Reads frames from bytes as they come. After a fault it is of no more use. */
export function createFrameReader(): FrameReader {
  const hash = sha256.create();
  let rest: Uint8Array = new Uint8Array();
  let isOpened = false;

  return {
    push: (bytes) => {
      rest = rest.length === 0 ? bytes : joinBytes(rest, bytes);
      let at = 0;
      if (!isOpened) {
        const opened = readOpening(rest);
        if (!opened.ok) return opened;
        if (opened.value === 0) return ok([]);
        isOpened = true;
        hash.update(rest.subarray(0, opened.value));
        at = opened.value;
      }
      const frames: Frame[] = [];
      while (rest.length - at >= FRAME_HEAD_BYTES) {
        const type = rest[at] ?? 0;
        const length = new DataView(rest.buffer, rest.byteOffset + at).getUint32(1);
        if (!isFrameType(type) || length > MAX_FRAME_BYTES) return err({ type: "Changed" });
        const end = at + FRAME_HEAD_BYTES + length;
        if (rest.length < end) break;
        const before = isBound(type) ? hash.clone().digest() : NOTHING;
        hash.update(rest.subarray(at, end));
        frames.push({ type, content: rest.slice(at + FRAME_HEAD_BYTES, end), before });
        at = end;
      }
      rest = rest.slice(at);
      return ok(frames);
    },
    finish: () => {
      if (isOpened) return rest.length === 0 ? ok(undefined) : err({ type: "Truncated" });
      return err({ type: rest.length === 0 ? "NotABackup" : "Truncated" });
    },
  };
}

/** The length of mark and version; 0 while there are too few bytes to tell. */
function readOpening(bytes: Uint8Array): Result<number, FileFault> {
  const mark = bytes.subarray(0, BACKUP_MARK.length);
  if (!sameBytes(mark, BACKUP_MARK.subarray(0, mark.length))) return err({ type: "NotABackup" });
  const version = bytes[BACKUP_MARK.length];
  if (version === undefined) return ok(0);
  if (version > BACKUP_VERSION) return err({ type: "NewerBackup", version });
  return version === BACKUP_VERSION ? ok(BACKUP_MARK.length + 1) : err({ type: "Changed" });
}

function headOf(type: FrameType, length: number): Uint8Array {
  const head = new Uint8Array(FRAME_HEAD_BYTES);
  head[0] = type;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

function isFrameType(type: number): type is FrameType {
  return TYPES.includes(type);
}

function isBound(type: FrameType): boolean {
  return type === FRAME.PREFACE || type === FRAME.END;
}
