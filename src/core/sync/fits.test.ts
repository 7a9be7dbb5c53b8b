import fc from "fast-check";
import { expect, it } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import { makeStamp, ZERO_STAMP } from "#core/log/hlc.ts";
import { MAX_FIELD_BYTES, MAX_OP_BYTES } from "#core/log/limits.ts";
import type { Op, Row } from "#core/log/op.ts";
import { plan } from "#core/log/plan.ts";
import type { Value } from "#core/log/value.ts";
import { type DeviceId, newId, type OpId, type RecordId } from "#core/shared/ids.ts";
import { bundle } from "#core/vault/bundle.ts";
import { openEntry, sealEntry, type SealedEntry } from "#core/vault/entry.ts";
import { newKeyring } from "#core/vault/keyring.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { takeBatch } from "./batch.ts";
import { MAX_ENVELOPE_BYTES } from "./remote.ts";

const randomBytes = seededBytes(611);
const keyring = newKeyring(newId<SpaceId>(randomBytes), randomBytes);
const device = newId<DeviceId>(randomBytes);
const RECORD = newId<RecordId>(randomBytes);
const UNKNOWN = newId<RecordId>(randomBytes);

/** Bytes that no deflating makes smaller, up to the very limit; text of the widest letters; small change. */
const arbitraryValue: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((off) => randomBytes(MAX_FIELD_BYTES - 3 - off)),
  fc.integer({ min: 0, max: MAX_FIELD_BYTES }).map((size) => randomBytes(size)),
  fc.string({ unit: "binary", maxLength: 400 }).map((text) => text.repeat(20)),
  fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
);

const arbitraryFields = fc.oneof(
  fc.dictionary(fc.string({ unit: "binary", maxLength: 60 }), arbitraryValue, { maxKeys: 6 }),
  // Thousands of small fields: what weighs then is their names and the ops they revise.
  fc
    .integer({ min: 1000, max: 6000 })
    .map((count) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [at.toString(36), at % 2 === 0])),
    ),
);

const arbitraryDraft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({
    type: fc.constant("put" as const),
    kind: fc.constantFrom("symbol", "sample"),
    record: fc.constantFrom(RECORD, UNKNOWN),
    fields: arbitraryFields,
    restates: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("fact" as const),
    kind: fc.constant("review"),
    body: arbitraryFields,
  }),
);

it("every op that a commit accepts fits an entry, and every entry what a server takes", () => {
  fc.assert(
    fc.property(fc.array(arbitraryDraft, { minLength: 1, maxLength: 2 }), (drafts) => {
      const ops = drafts.flatMap((draft) => acceptedOps(draft));
      const sealed = sealAll(ops);
      for (const { envelope } of sealed)
        expect(envelope.length).toBeLessThanOrEqual(MAX_ENVELOPE_BYTES);
      const opened = sealed.flatMap(({ envelope }) => {
        const entry = openEntry(envelope, keyring);
        return entry.ok ? entry.value.ops : [];
      });
      expect(new Set(opened.map(({ id }) => id))).toEqual(new Set(ops.map(({ id }) => id)));
      if (sealed.length > 0) expect(takeBatch(sealed).length).toBeGreaterThan(0);
    }),
    { numRuns: 10 },
  );
});

it("a fact of the utmost weight still fits", () => {
  const half = MAX_OP_BYTES / 2 - 256;
  const [body] = [{ one: randomBytes(half), other: randomBytes(half) }];
  const ops = acceptedOps({ type: "fact", kind: "review", body });
  expect(ops).toHaveLength(1);
  const [sealed] = sealAll(ops);
  expect(sealed?.envelope.length).toBeGreaterThan(MAX_OP_BYTES - 1024);
  expect(sealed?.envelope.length).toBeLessThanOrEqual(MAX_ENVELOPE_BYTES);
});

/** What a commit makes of a draft, where each field of the record was last written by an op of its own. */
function acceptedOps(draft: Draft): readonly Op[] {
  const names = draft.type === "put" ? Object.keys(draft.fields) : [];
  const registers = names.map((name) => {
    const o = newId<OpId>(randomBytes);
    return [name, { v: null, s: makeStamp(2 ** 46, 7), d: device, o }] as const;
  });
  const row: Row = { id: RECORD, kind: "symbol", fields: Object.fromEntries(registers) };
  const context = { device, clock: ZERO_STAMP, wallMs: 1_800_000_000_000, randomBytes };
  const planned = plan(new Map([[RECORD, row]]), [draft], context);
  return planned.ok ? planned.value.commit.entries.map(({ op }) => op) : [];
}

/** Sealed with the widest header there can be. */
function sealAll(ops: readonly Op[]): readonly SealedEntry[] {
  let previous = sealOne([], undefined).id;
  return bundle(ops, device).map((bundled) => {
    const sealed = sealOne(bundled, previous);
    previous = sealed.id;
    return sealed;
  });
}

function sealOne(ops: readonly Op[], previous: SealedEntry["id"] | undefined): SealedEntry {
  const entry = {
    ...{ space: keyring.space, device, n: previous ? 2 ** 40 : 1, previous },
    ...{ view: { seq: 2 ** 50, digest: randomBytes(32) }, clock: makeStamp(2 ** 46, 9), ops },
  };
  return sealEntry(entry, { keyring, randomBytes, sign: () => new Uint8Array(64) });
}
