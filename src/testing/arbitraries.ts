import fc from "fast-check";
import type { Ink } from "#core/ink/ink.ts";
import { makeStamp, type Stamp } from "#core/log/hlc.ts";
import type { FactOp, Op, PutOp } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";

/** Few ids and stamps on purpose, so that writes collide and ties happen. */
export const arbitraryStamp: fc.Arbitrary<Stamp> = fc
  .tuple(fc.constantFrom(0, 1, 1000, 1001, 2 ** 40, 2 ** 47 - 1), fc.constantFrom(0, 1, 0xffff))
  .map(([ms, counter]) => makeStamp(ms, counter));

export const arbitraryValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer({ min: 0, max: 3 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.uint8Array({ maxLength: 8 }),
);

/** Names as the app writes them, and names that would trip over an object's own members. */
export const arbitraryField: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("name", "meaning", "deleted", "tag:rain", "n:device", "kind2031"),
  fc.constantFrom("__proto__", "constructor", "toString", ""),
);

const arbitraryFields = fc
  .array(fc.tuple(arbitraryField, arbitraryValue), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));

const arbitraryDevice = fc.constantFrom("deviceA", "deviceB", "deviceC") as fc.Arbitrary<DeviceId>;
const arbitraryOpId = fc.constantFrom("op1", "op2", "op3", "op4") as fc.Arbitrary<OpId>;

const arbitraryPut: fc.Arbitrary<PutOp> = fc.record({
  type: fc.constant("put" as const),
  id: arbitraryOpId,
  kind: fc.constantFrom("symbol", "sample", "unheardOf"),
  record: fc.constantFrom(
    "r1",
    "r2",
    "__proto__",
  ) as fc.Arbitrary<string> as fc.Arbitrary<RecordId>,
  fields: arbitraryFields,
  stamp: arbitraryStamp,
  device: arbitraryDevice,
  revises: fc.constant([]),
});

const arbitraryFact: fc.Arbitrary<FactOp> = fc.record({
  type: fc.constant("fact" as const),
  id: arbitraryOpId,
  kind: fc.constantFrom("review", "void", "unheardOf"),
  fact: fc.constantFrom("f1", "f2", "f3") as fc.Arbitrary<string> as fc.Arbitrary<FactId>,
  body: fc.oneof(arbitraryFields, fc.record({ voids: fc.constantFrom("f1", "f2", "f3") })),
  stamp: arbitraryStamp,
  device: arbitraryDevice,
});

/** Ops as forgers, broken devices and future versions may make them; only their shape is right. */
export const arbitraryOps: fc.Arbitrary<Op[]> = fc.array(fc.oneof(arbitraryPut, arbitraryFact), {
  maxLength: 12,
});

/** Wall clocks that stutter, run backwards, jump by years or say nonsense. ms since 1970. */
export const arbitraryWallMs: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_003 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1_000_000_000_000, max: 2_500_000_000_000 }) },
  fc.constantFrom(Number.NaN, -1, 0, 0.5, 2 ** 46, 2 ** 52, Infinity, -Infinity),
);

/** Small drawings in the pad's box. */
export const arbitraryInk: fc.Arbitrary<Ink> = fc
  .array(
    fc.array(fc.tuple(fc.nat(1023), fc.nat(1023), fc.nat(30)), { minLength: 1, maxLength: 8 }),
    { minLength: 1, maxLength: 4 },
  )
  .map((strokes) => {
    let t = 0;
    return strokes.map((points) => points.map(([x, y, dt]) => ({ x, y, t: (t += dt) })));
  });
