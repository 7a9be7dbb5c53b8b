import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededBytes } from "#testing/seededBytes.ts";
import { newId } from "#core/shared/ids.ts";
import { createAtRest } from "./atRest.ts";
import { decodeRow, encodeRow, type Cell } from "./rowCodec.ts";
import { createSecret } from "./secret.ts";

const randomBytes = seededBytes(21);
const key = (epoch: number) => [epoch, createSecret(randomBytes(32))] as const;
const keys = new Map([key(1), key(2)]);
const place = { table: "records", key: newId(randomBytes), kind: "symbol" };

const cell: fc.Arbitrary<Cell> = fc.letrec<{ cell: Cell }>((tie) => ({
  cell: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(undefined, null, true, false),
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.string({ unit: "grapheme" }),
    fc.uint8Array({ maxLength: 700 }),
    fc.array(tie("cell"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), tie("cell"), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).cell;

describe("rows as bytes", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(cell, (row) => {
        expect(decodeRow(encodeRow(row))).toEqual(row);
      }),
    );
  });

  it("are not read from bytes that end early or go on", () => {
    const bytes = encodeRow({ id: "a", list: [1, "two", Uint8Array.of(3)] });
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeRow(bytes.subarray(0, length))).toThrow();
    expect(() => decodeRow(Uint8Array.of(...bytes, 0))).toThrow("followed by more");
  });
});

describe("rows at rest", () => {
  const older = createAtRest({ epoch: 1, keys, randomBytes });
  const newer = createAtRest({ epoch: 2, keys, randomBytes });

  it("open where they belong, also in a later epoch", () => {
    const row = { fields: { name: { v: "river" } } };
    const sealed = older.seal(place, row);
    expect(older.open(place, sealed)).toEqual(row);
    expect(newer.open(place, sealed)).toEqual(row);
    expect(newer.seal(place, row).epoch).toBe(2);
    expect(new TextDecoder("latin1").decode(sealed.box)).not.toContain("river");
  });

  it.each([
    ["in another table", { table: "facts" }],
    ["under another key", { key: "other" }],
    ["as another kind", { kind: "sample" }],
    ["with the border between key and kind moved", { key: `${place.key}sym`, kind: "bol" }],
  ])("do not open %s", (_, change) => {
    const sealed = older.seal(place, { a: 1 });
    expect(older.open({ ...place, ...change }, sealed)).toBeUndefined();
  });

  it("do not open as of another epoch, changed, or without their key", () => {
    const sealed = older.seal(place, { a: 1 });
    expect(older.open(place, { ...sealed, epoch: 2 })).toBeUndefined();
    expect(older.open(place, { ...sealed, epoch: 3 })).toBeUndefined();
    expect(older.open(place, { ...sealed, box: sealed.box.with(30, 1) })).toBeUndefined();
  });
});
