import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exportState } from "#core/log/exportState.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import type { Op } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { decodeCbor } from "#core/vault/cbor.ts";
import { openEntry } from "#core/vault/entry.ts";
import { openKeyring } from "#core/vault/keyring.ts";
import { decodeOp } from "#core/vault/opCodec.ts";
import { readPhrase } from "#core/vault/recoveryPhrase.ts";
import { createSecret, reveal } from "#core/vault/secret.ts";
import { openFromSlot, type Slot, type SlotId, type SpaceId } from "#core/vault/slot.ts";
import { isProven } from "#core/vault/slotProof.ts";
import { isSigned, openEnvelope, openKeyringBox, readCbor, subkey } from "./otherHands.ts";
import { makeVectors } from "./vectors.ts";

interface EntryVector {
  readonly space: SpaceId;
  readonly epoch: number;
  readonly epochKey: string;
  readonly n: number;
  readonly previous: string | null;
  readonly publicKey?: string;
  readonly signedMessage?: string;
  readonly ops: readonly string[];
  readonly id: string;
  readonly envelope: string;
}

it("the committed files are what the code makes", async () => {
  for (const [name, content] of Object.entries(await makeVectors()))
    expect(read(name), name).toEqual(content);
});

it("ops read back and fold to what is written beside them", () => {
  const { device, ops, folded } = read<{
    readonly device: DeviceId;
    readonly ops: readonly { readonly op: { readonly id: string }; readonly cbor: string }[];
    readonly folded: string;
  }>("ops.json");
  const decoded = ops.map(({ cbor }) => decodeOp(decodeCbor(bytes(cbor)), device));
  expect(decoded.map((op) => op?.id)).toEqual(ops.map(({ op }) => op.id));
  const state = fold(EMPTY_STATE, decoded.filter((op): op is Op => op !== undefined).reverse());
  expect(exportState(state.rows.values(), state.facts.values())).toBe(folded);
});

it("entries open, here and by another reader, and chain", () => {
  const vectors = read<readonly EntryVector[]>("entries.json");
  let before: string | null = null;
  for (const vector of vectors) {
    const { space, epoch, epochKey } = vector;
    const keyring = { space, epoch, keys: new Map([[epoch, createSecret(bytes(epochKey))]]) };
    const opened = openEntry(bytes(vector.envelope), keyring);
    const ids = opened.ok ? opened.value.ops.map(({ id }) => id) : undefined;
    expect(ids).toEqual(vector.ops);
    const other = openEnvelope(bytes(vector.envelope), bytes(epochKey), space);
    const [version, , n, previous, , , , signature] = other.items;
    expect([version, n]).toEqual([1, vector.n]);
    expect(other.ops.map((op) => text((op as readonly Uint8Array[])[1]))).toEqual(vector.ops);
    expect(previous === null ? null : text(previous)).toBe(before);
    expect(vector.previous).toBe(before);
    before = createHash("sha256").update(bytes(vector.envelope)).digest("base64url");
    expect(vector.id).toBe(before);
    const { publicKey, signedMessage } = vector;
    expect(signature instanceof Uint8Array).toBe(publicKey !== undefined);
    if (publicKey === undefined || signedMessage === undefined) continue;
    expect(isSigned(bytes(publicKey), bytes(signedMessage), signature as Uint8Array)).toBe(true);
    const label = "glyphary/1/entry-signature\0";
    expect(Buffer.from(signedMessage, "hex").subarray(0, label.length).toString()).toBe(label);
    const told = readCbor(bytes(signedMessage).slice(label.length)) as readonly Uint8Array[];
    const payload = createHash("sha256").update(other.items[8] as Uint8Array);
    expect(payload.digest().equals(told[4] ?? new Uint8Array())).toBe(true);
  }
  expect(vectors.filter(({ publicKey }) => publicKey !== undefined)).toHaveLength(1);
});

it("keys and the keyring come out alike by another reader", () => {
  const { space, epochs } = read<{
    readonly space: SpaceId;
    readonly epochs: readonly (Readonly<Record<string, string>> & { readonly epochKey: string })[];
  }>("keys.json");
  for (const [index, keys] of epochs.entries())
    for (const purpose of ["entry", "at-rest", "keyring"])
      expect(subkey(bytes(keys.epochKey), purpose, space, index + 1).toString("hex")).toBe(
        keys[purpose],
      );
  const box = read<{
    readonly space: SpaceId;
    readonly epoch: number;
    readonly epochKey: string;
    readonly older: readonly string[];
    readonly sealed: string;
  }>("keyring.json");
  const older = openKeyringBox(bytes(box.sealed), bytes(box.epochKey), box);
  expect(older.map((key) => Buffer.from(key).toString("hex"))).toEqual(box.older);
  const keyring = openKeyring(bytes(box.sealed), createSecret(bytes(box.epochKey)), box);
  expect(keyring?.keys.size).toBe(2);
});

it("slots open with their seeds and are proven, and a phrase gives its slot's seed", () => {
  const slots = read<
    readonly {
      readonly space: SpaceId;
      readonly epoch: number;
      readonly epochKey: string;
      readonly id: SlotId;
      readonly kind: Slot["kind"];
      readonly kdf?: {
        readonly memoryKiB: number;
        readonly passes: number;
        readonly lanes: number;
        readonly salt: string;
      };
      readonly seed: string;
      readonly publicKey: string;
      readonly sealed: string;
      readonly proof: string;
    }[]
  >("slots.json");
  for (const { space, epoch, epochKey, id, kind, kdf, ...given } of slots) {
    const slot: Slot = {
      ...{ id, kind, publicKey: bytes(given.publicKey) },
      ...(kdf && { kdf: { ...kdf, salt: bytes(kdf.salt) } }),
    };
    const seed = createSecret(bytes(given.seed));
    const opened = openFromSlot(bytes(given.sealed), seed, { space, epoch, slot });
    expect(opened.ok && Buffer.from(reveal(opened.value)).toString("hex")).toBe(epochKey);
    const keyring = { space, epoch, keys: new Map([[epoch, createSecret(bytes(epochKey))]]) };
    expect(isProven(keyring, slot, bytes(given.proof))).toBe(true);
  }
  const recovery = read<{ readonly secret: string; readonly words: readonly string[] }>(
    "recovery.json",
  );
  const phrase = readPhrase(recovery.words.join(" "));
  expect(phrase.ok && Buffer.from(reveal(phrase.value)).toString("hex")).toBe(recovery.secret);
});

function read<T>(name: string): T {
  return JSON.parse(readFileSync(`docs/vectors/${name}`, "utf8")) as T;
}

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

function text(value: unknown): string {
  return Buffer.from(value as Uint8Array).toString("base64url");
}
