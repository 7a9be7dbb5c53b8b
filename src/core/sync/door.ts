/**
 * The door of a space: what somebody who comes with a passphrase, words, a passkey or a device's own key needs to get at the keys of
 * the log. On the server lies what also lies in a backup's header (docs/format.md): the sealed keyring of the newest epoch, and that
 * epoch's key sealed to each slot.
 */
import * as v from "valibot";
import { base64ToBytes, bytesToBase64 } from "#core/shared/base64.ts";
import { decodeCbor, encodeCbor } from "#core/vault/cbor.ts";
import { readSealedSlot, type SealedSlot, sealedSlotToCbor } from "#core/vault/sealedSlot.ts";

export interface Door {
  /** The newest epoch. */
  readonly epoch: number;
  /** Undefined exactly in the first epoch. */
  readonly keyring: Uint8Array | undefined;
  readonly slots: readonly SealedSlot[];
}

/** As the server keeps it: JSON, with the CBOR of each slot as base64. */
export function doorToText({ epoch, keyring, slots }: Door): string {
  return JSON.stringify({
    epoch,
    keyring: keyring ? bytesToBase64(keyring) : null,
    slots: slots.map((slot) => ({
      id: slot.slot.id,
      body: bytesToBase64(encodeCbor(sealedSlotToCbor(slot))),
    })),
  });
}

/** Reads what a server answered; undefined when this is no door. */
export function doorFromText(text: string): Door | undefined {
  const parsed = v.safeParse(WIRE, text);
  if (!parsed.success) return undefined;
  const { epoch, keyring: box, slots: list } = parsed.output;
  const keyring = box === null ? undefined : base64ToBytes(box);
  if ((keyring === undefined) !== (epoch === 1)) return undefined;
  const slots = list.map(({ id, body }) => {
    const bytes = base64ToBytes(body);
    const value = bytes && decodeCbor(bytes);
    const read = value === undefined ? undefined : readSealedSlot(value);
    return read?.slot.id === id ? read : undefined;
  });
  const read = slots.filter((slot) => slot !== undefined);
  return read.length === slots.length ? { epoch, keyring, slots: read } : undefined;
}

const WIRE = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    keyring: v.nullable(v.string()),
    slots: v.array(v.object({ id: v.string(), body: v.string() })),
  }),
);
