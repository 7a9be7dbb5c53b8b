import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PutDraft } from "#core/log/draft.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import { type Stamp, ZERO_STAMP } from "#core/log/hlc.ts";
import { MAX_FIELD_BYTES } from "#core/log/limits.ts";
import type { Op, Row } from "#core/log/op.ts";
import { plan } from "#core/log/plan.ts";
import type { Value } from "#core/log/value.ts";
import { type DeviceId, newId, type OpId, type RecordId } from "#core/shared/ids.ts";
import { arbitraryOps } from "#testing/arbitraries.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { bundle } from "./bundle.ts";
import { encodeCbor } from "./cbor.ts";
import { checkChains } from "./chain.ts";
import { type EntryId, NO_VIEW, type OpenedEntry, openEntry, sealEntry } from "./entry.ts";
import { newKeyring } from "./keyring.ts";
import { encodeOp } from "./opCodec.ts";
import type { SpaceId } from "./slot.ts";

/** What a server takes. Bytes. */
const MAX_ENVELOPE_BYTES = 64 * 1024;

const randomBytes = seededBytes(61);
const keyring = newKeyring(newId<SpaceId>(randomBytes), randomBytes);
const device = newId<DeviceId>(randomBytes);
const RECORD = newId<RecordId>(randomBytes);

describe("what a commit accepts", () => {
  it("fits entries and envelopes, and comes back as it was", () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.nat(MAX_FIELD_BYTES).map((size) => randomBytes(size)),
      fc.nat(1000).map((size) => "\u{1F30A}".repeat(size)),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 40 }), value), (fields) => {
        const ops = opsOf([{ type: "put", kind: "symbol", record: RECORD, fields }]);
        expect(throughEntries(ops).flatMap((entry) => entry.ops)).toEqual(ops);
      }),
      { numRuns: 15 },
    );
  });

  it("fits also where a record of thousands of fields is said again, each of another op", () => {
    const names = Array.from({ length: 4000 }, (_, index) => index.toString(36));
    const register = () => ({ v: true, s: ZERO_STAMP, d: device, o: newId<OpId>(randomBytes) });
    const fields = Object.fromEntries(names.map((name) => [name, register()]));
    const row: Row = { id: RECORD, kind: "symbol", fields };
    const values = Object.fromEntries(names.map((name) => [name, true]));
    const again = { ...put(values), restates: true };
    const ops = opsOf([again], new Map([[RECORD, row]]));
    const sizes = ops.map((op) => encodeCbor(encodeOp(op, device)).length);
    expect(sizes.map((size) => size > MAX_ENVELOPE_BYTES)).toEqual([true]);
    const read = throughEntries(ops).flatMap((entry) => entry.ops);
    expect(fold(EMPTY_STATE, read)).toEqual(fold(EMPTY_STATE, ops));
    const revised = (some: readonly Op[]) =>
      some.flatMap((op) => (op.type === "put" ? op.revises : [])).sort();
    expect(revised(read)).toEqual(revised(ops));
  });
});

describe("entries of two devices", () => {
  it("fold to the same in any order, however often they come", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.array(arbitraryOps), fc.array(arbitraryOps)),
        fc.infiniteStream(fc.nat()),
        ([here, there], chance) => {
          const one = throughEntries(here.flat());
          const other = throughEntries(there.flat(), newId(randomBytes));
          const ordered = [...one, ...other];
          const order = new Map(ordered.map((entry) => [entry, chance.next().value]));
          const shuffled = [...ordered, ...one].sort(
            (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
          );
          const opsIn = (some: readonly OpenedEntry[]) => some.flatMap(({ ops }) => ops);
          expect(fold(EMPTY_STATE, opsIn(shuffled))).toEqual(fold(EMPTY_STATE, opsIn(ordered)));
          expect(fold(EMPTY_STATE, opsIn(ordered))).toEqual(
            fold(EMPTY_STATE, [...here.flat(), ...there.flat()]),
          );
          expect(checkChains(shuffled)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function put(fields: PutDraft["fields"]): PutDraft {
  return { type: "put", kind: "symbol", record: RECORD, fields };
}

/** The ops of one commit after another, as far as they are accepted. */
function opsOf(
  drafts: readonly PutDraft[],
  present: ReadonlyMap<RecordId, Row> = new Map(),
): readonly Op[] {
  const ops: Op[] = [];
  let rows = present;
  let clock: Stamp = ZERO_STAMP;
  for (const draft of drafts) {
    const planned = plan(rows, [draft], { device, clock, wallMs: 1_800_000_000_000, randomBytes });
    if (!planned.ok) continue;
    ops.push(...planned.value.commit.entries.map(({ op }) => op));
    rows = new Map([...rows, ...planned.value.rows]);
    ({ clock } = planned.value);
  }
  return ops;
}

/** Bundles, seals, measures and opens again. */
function throughEntries(ops: readonly Op[], author = device): readonly OpenedEntry[] {
  let previous: EntryId | undefined;
  return bundle(ops, author).map((bundled, index) => {
    const { id, envelope } = sealEntry(
      {
        ...{ space: keyring.space, device: author, n: index + 1, previous },
        ...{ view: NO_VIEW, clock: ZERO_STAMP, ops: bundled },
      },
      { keyring, randomBytes, sign: () => new Uint8Array(64) },
    );
    expect(envelope.length).toBeLessThanOrEqual(MAX_ENVELOPE_BYTES);
    previous = id;
    const opened = openEntry(envelope, keyring);
    if (!opened.ok) throw new Error(opened.error.type);
    return opened.value;
  });
}
