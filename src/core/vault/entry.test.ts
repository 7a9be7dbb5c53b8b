import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeStamp } from "#core/log/hlc.ts";
import type { FactOp, Op, PutOp } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import { type DeviceId, type FactId, newId, type OpId, type RecordId } from "#core/shared/ids.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { bundle } from "./bundle.ts";
import { encodeCbor } from "./cbor.ts";
import { checkChains } from "./chain.ts";
import { sealBox } from "./cipher.ts";
import {
  type Entry,
  type EntryId,
  NO_VIEW,
  openEntry,
  type SealedEntry,
  sealEntry,
} from "./entry.ts";
import { type Keyring, keyFor, newKeyring, nextEpoch } from "./keyring.ts";
import { joinBytes, labelOf, uint64 } from "./labels.ts";
import { pad } from "./padme.ts";
import { createSecret } from "./secret.ts";
import { isSignedBy, signingKeyOf } from "./signature.ts";
import type { SpaceId } from "./slot.ts";

const randomBytes = seededBytes(11);
const space = newId<SpaceId>(randomBytes);
const device = newId<DeviceId>(randomBytes);
const keyring = newKeyring(space, randomBytes);

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.uint8Array({ maxLength: 80 }),
);
const fields = fc.dictionary(
  fc.oneof(fc.string({ maxLength: 12 }), fc.constant("constructor")),
  value,
  {
    noNullPrototype: true,
  },
);
const id = fc.oneof(
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => newId(() => bytes)),
  fc.string({ minLength: 1, maxLength: 30 }),
);
const head = fc.record({
  id: id as fc.Arbitrary<OpId>,
  kind: fc.string({ maxLength: 10 }),
  stamp: fc.nat().map((ms) => makeStamp(ms, ms & 0xffff)),
  device: fc.oneof(fc.constant(device), id as fc.Arbitrary<DeviceId>),
});
const op: fc.Arbitrary<Op> = fc.oneof(
  fc
    .tuple(head, id, fields, fc.array(id, { maxLength: 3 }))
    .map(([common, record, written, revises]): PutOp => ({
      type: "put",
      ...common,
      record: record as RecordId,
      fields: written,
      revises: revises as OpId[],
    })),
  fc.tuple(head, id, fields).map(([common, fact, body]): FactOp => ({
    type: "fact",
    ...common,
    fact: fact as FactId,
    body,
  })),
);

function entryOf(ops: readonly Op[], change: Partial<Entry> = {}): Entry {
  const clock = makeStamp(1_800_000_000_000, 3);
  return { space, device, n: 1, previous: undefined, view: NO_VIEW, clock, ops, ...change };
}

describe("entry", () => {
  it("opens to the ops it was made of", () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 8 }), (ops) => {
        const sealed = sealEntry(entryOf(ops), { keyring, randomBytes });
        const opened = openEntry(sealed.envelope, keyring);
        expect(opened).toMatchObject({ ok: true, value: { id: sealed.id, epoch: 1, n: 1 } });
        expect(opened.ok && opened.value.ops).toEqual(ops);
      }),
    );
  });

  it("costs at most 64 bytes outside the plaintext and 160 of header inside", () => {
    const first = sealEntry(entryOf([]), { keyring, randomBytes });
    const full = entryOf([], {
      n: 2 ** 31,
      previous: first.id,
      view: { seq: 2 ** 31, digest: randomBytes(32) },
    });
    const { envelope } = sealEntry(full, { keyring, randomBytes });
    expect(envelope.length).toBeLessThanOrEqual(64 + 160);
  });

  it("opens in no other space, and after no change of any byte", () => {
    const { envelope } = sealEntry(entryOf([]), { keyring, randomBytes });
    const stranger: Keyring = { ...keyring, space: newId(randomBytes) };
    expect(openEntry(envelope, stranger)).toMatchObject({ error: { type: "NotAuthentic" } });
    for (const [at, byte] of envelope.entries())
      expect(openEntry(envelope.with(at, byte ^ 1), keyring).ok).toBe(false);
    for (const length of [0, 1, 4, 5, 44, envelope.length - 1])
      expect(openEntry(envelope.subarray(0, length), keyring).ok).toBe(false);
  });

  it("opens after its epoch has passed, and says when it is of an epoch not known yet", () => {
    const next = nextEpoch(keyring, randomBytes);
    const old = sealEntry(entryOf([]), { keyring, randomBytes });
    const fresh = sealEntry(entryOf([]), { keyring: next, randomBytes });
    expect(openEntry(old.envelope, next)).toMatchObject({ ok: true, value: { epoch: 1 } });
    expect(openEntry(fresh.envelope, next)).toMatchObject({ ok: true, value: { epoch: 2 } });
    expect(openEntry(fresh.envelope, keyring)).toMatchObject({
      error: { type: "UnknownEpoch", epoch: 2 },
    });
  });

  it("says when it was written by a newer version", () => {
    const { envelope } = sealEntry(entryOf([]), { keyring, randomBytes });
    expect(openEntry(envelope.with(0, 2), keyring)).toMatchObject({
      error: { type: "NewerFormat", version: 2 },
    });
  });

  it.each([
    ["no list", encodeCbor({ ops: 1 })],
    [
      "a first entry that names one before",
      encodeCbor([
        1,
        "d",
        1,
        randomBytes(32),
        0,
        new Uint8Array(),
        new Uint8Array(8),
        null,
        new Uint8Array(),
      ]),
    ],
    [
      "ops that do not inflate",
      encodeCbor([1, "d", 1, null, 0, new Uint8Array(), new Uint8Array(8), null, randomBytes(9)]),
    ],
    ["what is not padded as it should be", new Uint8Array(40)],
  ])("authentic bytes with %s are malformed", (_, inner) => {
    const key = keyFor(keyring, "entry", 1) ?? createSecret(new Uint8Array());
    const bound = joinBytes(labelOf("entry"), new TextEncoder().encode(space), uint64(1));
    const box = sealBox(key, inner.every((byte) => byte === 0) ? inner : pad(inner), {
      bound,
      randomBytes,
    });
    const envelope = joinBytes(Uint8Array.of(1, 0, 0, 0, 1), box);
    expect(openEntry(envelope, keyring)).toMatchObject({ error: { type: "Malformed" } });
  });

  it("carries a signature that holds for its device, place and content", () => {
    const { publicKey, sign } = signingKeyOf(createSecret(randomBytes(32)));
    const opened = openEntry(
      sealEntry(entryOf([]), { keyring, randomBytes, sign }).envelope,
      keyring,
    );
    const signed = opened.ok ? opened.value.signed : undefined;
    expect(signed && isSignedBy(publicKey, signed.message, signed.signature)).toBe(true);
    const other = openEntry(
      sealEntry(entryOf([], { device: newId(randomBytes) }), { keyring, randomBytes, sign })
        .envelope,
      keyring,
    );
    const message = other.ok ? other.value.signed?.message : undefined;
    expect(signed && message && isSignedBy(publicKey, message, signed.signature)).toBe(false);
  });
});

describe("bundles", () => {
  it("hold every op once, in order, up to their limits", () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 30 }), fc.nat({ max: 40 }), (some, copies) => {
        const ops = Array.from({ length: copies + 1 }, () => some).flat();
        const bundles = bundle(ops, device);
        expect(bundles.flat()).toEqual(ops);
        for (const one of bundles) expect(one.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 40 },
    );
  });

  it("leave a large op to itself", () => {
    const large: FactOp = {
      type: "fact",
      id: newId(randomBytes),
      kind: "k",
      fact: newId(randomBytes),
      body: { a: randomBytes(30_000) },
      stamp: makeStamp(1, 0),
      device,
    };
    const small = { ...large, body: {} };
    expect(bundle([small, large, small, small], device).map(({ length }) => length)).toEqual([
      1, 1, 2,
    ]);
  });
});

describe("chains", () => {
  const link = (n: number, sealed: SealedEntry, previous?: EntryId) => ({
    id: sealed.id,
    device,
    n,
    previous,
  });
  const sealed = Array.from({ length: 4 }, () => sealEntry(entryOf([]), { keyring, randomBytes }));
  const [a, b, c, d] = sealed as [SealedEntry, SealedEntry, SealedEntry, SealedEntry];

  it("are whole when each entry names the one before, in any order of arrival", () => {
    expect(checkChains([link(3, c, b.id), link(1, a), link(2, b, a.id), link(2, b, a.id)])).toEqual(
      [],
    );
  });

  it("show gaps, forks and entries out of place", () => {
    expect(checkChains([link(1, a), link(4, d, c.id)])).toEqual([
      { type: "Gap", device, from: 2, to: 3 },
    ]);
    expect(checkChains([link(1, a), link(2, b, a.id), link(2, c, a.id)])).toEqual([
      { type: "Fork", device, n: 2, ids: [b.id, c.id].sort() },
    ]);
    expect(checkChains([link(1, a), link(2, b, d.id)])).toEqual([
      { type: "Broken", device, n: 2, id: b.id },
    ]);
  });
});
