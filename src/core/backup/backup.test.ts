import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeviceId, newId } from "#core/shared/ids.ts";
import { makeStamp } from "#core/log/hlc.ts";
import { type Entry, NO_VIEW, sealEntry, type SealedEntry } from "#core/vault/entry.ts";
import { epochKey, type Keyring, newKeyring, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { joinBytes } from "#core/vault/labels.ts";
import { createSecret } from "#core/vault/secret.ts";
import { publicKeyOf, sealToSlot, type Slot, type SlotId, type SpaceId } from "#core/vault/slot.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { BACKUP_MARK, createFrameReader, FRAME } from "./frames.ts";
import type { BackupHeader } from "./header.ts";
import { createOutliner, openOutline } from "./outline.ts";
import { createBackupWriter } from "./writeBackup.ts";

const randomBytes = seededBytes(5);
const space = newId<SpaceId>(randomBytes);
const keyring = nextEpoch(newKeyring(space, randomBytes), randomBytes);
const entries = [1, 2, 3].map((n) => entryOf(n));
const header = headerOf(keyring);
const preface = { madeAt: 1_800_000_000_000, entries: 3, hasLock: true };
const file = fileOf(keyring);

describe("a backup file", () => {
  it("is read as it was written, however its bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (cuts) => {
        const read = readFile(file, cuts);
        if (!read.ok) throw new Error(read.error.type);
        expect(openOutline(read.value, keyring)).toEqual({ ok: true, value: preface });
        expect(read.value.header).toEqual(header);
        expect([read.value.synced, read.value.device]).toEqual([2, 1]);
      }),
      { numRuns: 30 },
    );
  });

  it("hands over each entry with the chain it belongs to", () => {
    const frames = createFrameReader().push(file);
    const found = frames.ok ? frames.value.filter(({ type }) => type > FRAME.PREFACE) : [];
    expect(found.slice(0, 3).map(({ type }) => type)).toEqual([
      ...[FRAME.ENTRY, FRAME.DEVICE_ENTRY, FRAME.ENTRY],
    ]);
    expect(found.slice(0, 3).map(({ content }) => content)).toEqual(
      entries.map(({ envelope }) => envelope),
    );
  });

  it("is cut short wherever its last bytes are missing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length - 1 }), (length) => {
        expect(verdict(file.slice(0, length), keyring)).toBe("Truncated");
      }),
      { numRuns: 60 },
    );
  });

  it("never passes with a bit flipped", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
        const changed = Uint8Array.from(file);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(verdict(changed, keyring)).not.toBe("whole");
      }),
      { numRuns: 300 },
    );
  });

  it("shows that entries were left out, doubled, exchanged or marked anew, and that something follows the end", () => {
    const pieces = piecesOf(keyring);
    const [begin, first, second, third, end] = pieces;
    const marked = Uint8Array.from(second ?? []);
    marked[0] = FRAME.ENTRY;
    const attacks = [
      [begin, first, third, end],
      [begin, first, first, second, third, end],
      [begin, second, first, third, end],
      [begin, first, marked, third, end],
      [...pieces, third],
      [...pieces, end],
      [begin, end],
    ];
    for (const attack of attacks)
      expect(verdict(joinBytes(...attack.flatMap((piece) => piece ?? [])), keyring)).toBe(
        "Changed",
      );
  });

  it("is told apart from other files, from newer ones, and from an empty one", () => {
    const newer = Uint8Array.from(file);
    newer[BACKUP_MARK.length] = 2;
    expect(verdict(newer, keyring)).toBe("NewerBackup");
    expect(verdict(new TextEncoder().encode('{"format":"glyphary-export"}'), keyring)).toBe(
      "NotABackup",
    );
    expect(verdict(new Uint8Array(), keyring)).toBe("NotABackup");
  });

  it("does not pass with the end of another backup of the same vault", () => {
    const other = piecesOf(keyring);
    const pieces = piecesOf(keyring);
    expect(verdict(joinBytes(...pieces.slice(0, -1), ...other.slice(-1)), keyring)).toBe("Changed");
  });

  it("does not pass with the keys of another vault", () => {
    const other = nextEpoch(newKeyring(newId<SpaceId>(randomBytes), randomBytes), randomBytes);
    expect(verdict(file, other)).toBe("Changed");
  });
});

function fileOf(keys: Keyring): Uint8Array {
  return joinBytes(...piecesOf(keys));
}

function piecesOf(keys: Keyring): readonly Uint8Array[] {
  const writer = createBackupWriter(keys, randomBytes);
  return [
    writer.begin(header, preface),
    ...entries.map(({ envelope }, index) => writer.entry(envelope, { staysHere: index === 1 })),
    writer.end({ synced: entries[2]?.id, device: entries[1]?.id }),
  ];
}

function entryOf(n: number): SealedEntry {
  const device = "phone" as DeviceId;
  const entry: Entry = {
    ...{ space, device, n, previous: n === 1 ? undefined : entryOf(n - 1).id },
    ...{ view: NO_VIEW, clock: makeStamp(n, 0), ops: [] },
  };
  return sealEntry(entry, { keyring, randomBytes });
}

function headerOf(keys: Keyring): BackupHeader {
  const kdf = { memoryKiB: 65536, passes: 3, lanes: 1, salt: randomBytes(16) };
  const publicKey = publicKeyOf(createSecret(randomBytes(32)));
  const slot: Slot = { id: newId<SlotId>(randomBytes), kind: "passphrase", publicKey, kdf };
  const sealed = sealToSlot(epochKey(keys), { space, epoch: keys.epoch, slot, randomBytes });
  const forFile = { slot: { ...slot, id: newId<SlotId>(randomBytes) }, sealed, proof: undefined };
  return {
    ...{ space, epoch: keys.epoch, keyring: sealKeyring(keys, randomBytes) },
    slots: [{ slot, sealed, proof: randomBytes(40) }, forFile],
  };
}

function readFile(bytes: Uint8Array, cuts: readonly number[]) {
  const reader = createFrameReader();
  const outliner = createOutliner();
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = cuts[turn % cuts.length] ?? 1;
    const frames = reader.push(bytes.subarray(at, at + size));
    const taken = frames.ok ? outliner.take(frames.value) : frames;
    if (!taken.ok) return taken;
    at += size;
  }
  const finished = reader.finish();
  return finished.ok ? outliner.finish() : finished;
}

function verdict(bytes: Uint8Array, keys: Keyring): string {
  const read = readFile(bytes, [1000]);
  const opened = read.ok ? openOutline(read.value, keys) : read;
  return opened.ok ? "whole" : opened.error.type;
}
