import { describe, expect, it } from "vitest";
import { fold } from "#core/log/fold.ts";
import { newId } from "#core/shared/ids.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { KDF_SET_1 } from "./kdfParams.ts";
import { newKeyring, nextEpoch } from "./keyring.ts";
import { createSecret } from "./secret.ts";
import { publicKeyOf, type Slot, type SlotId, type SpaceId } from "./slot.ts";
import { isProven, proveSlot } from "./slotProof.ts";
import { isSlotRemoved, readSlotRecord, slotChange, slotDraft } from "./slotRecord.ts";

const randomBytes = seededBytes(11);
const keyring = newKeyring(newId<SpaceId>(randomBytes), randomBytes);
const slot: Slot = {
  id: newId<SlotId>(randomBytes),
  kind: "passphrase",
  publicKey: publicKeyOf(createSecret(randomBytes(32))),
  kdf: { ...KDF_SET_1, salt: randomBytes(16) },
};

describe("the proof of a slot", () => {
  it("holds for the slot it was made for, also after a change of keys", () => {
    const proof = proveSlot(keyring, slot);
    expect(isProven(keyring, slot, proof)).toBe(true);
    expect(isProven(nextEpoch(keyring, randomBytes), slot, proof)).toBe(true);
  });

  it("holds for no other slot, space or key", () => {
    const proof = proveSlot(keyring, slot);
    const { kdf, ...without } = slot;
    const others: readonly Slot[] = [
      without,
      { ...slot, kind: "recovery" },
      { ...slot, id: newId<SlotId>(randomBytes) },
      { ...slot, publicKey: publicKeyOf(createSecret(randomBytes(32))) },
      { ...slot, kdf: { ...KDF_SET_1, salt: randomBytes(16) } },
    ];
    expect(kdf).toBeDefined();
    for (const other of others) expect(isProven(keyring, other, proof)).toBe(false);
    const foreign = newKeyring(keyring.space, randomBytes);
    expect(isProven(foreign, slot, proof)).toBe(false);
    expect(isProven({ ...keyring, space: newId<SpaceId>(randomBytes) }, slot, proof)).toBe(false);
  });

  it("holds no more when a bit of it is another, or when it is cut", () => {
    const proof = proveSlot(keyring, slot);
    for (const at of [0, 7, 8, 39]) {
      const bent = proof.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(isProven(keyring, slot, bent)).toBe(false);
    }
    expect(isProven(keyring, slot, proof.subarray(0, 39))).toBe(false);
  });
});

describe("the record of a slot", () => {
  const record = { slot, name: "Passphrase", addedAt: 7, proof: proveSlot(keyring, slot) };

  it("is read as it was written", () => {
    expect(readSlotRecord(rowOf(slotDraft(record).fields))).toEqual(record);
  });

  it("is of no use without its keys, or with parameters that are none", () => {
    const { fields } = slotDraft(record);
    for (const broken of [
      { publicKey: null },
      { proof: "text" },
      { kind: "door" },
      { kdf: Uint8Array.of(1) },
    ])
      expect(readSlotRecord(rowOf({ ...fields, ...broken }))).toBeUndefined();
  });

  it("says when the slot was taken away", () => {
    const { fields } = slotChange(slot.id, { deleted: true });
    expect(isSlotRemoved(rowOf(fields))).toBe(true);
    expect(isSlotRemoved(rowOf(slotChange(slot.id, { name: "Key" }).fields))).toBe(false);
  });
});

function rowOf(fields: object) {
  const op = {
    ...{ type: "put", id: "op", kind: "slot", record: `slot.${slot.id}`, revises: [] },
    ...{ stamp: "0190000000000000", device: "device", fields },
  };
  const { rows } = fold({ rows: new Map(), facts: new Map() }, [op as never]);
  const [row] = [...rows.values()];
  if (!row) throw new Error("no row");
  return row;
}
