import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StrokeOrder } from "#core/grader/grade.ts";
import type { Row } from "#core/log/op.ts";
import { formatOrder, orderField, parseOrder, readOrders } from "./acceptedOrders.ts";

const REFERENCE = new Uint8Array([3, 1, 4, 1, 5]);
const OTHER = new Uint8Array([2, 7, 1, 8]);

const orders: fc.Arbitrary<StrokeOrder> = fc
  .uniqueArray(fc.nat(999), { minLength: 1, maxLength: 40 })
  .chain((numbers) =>
    fc
      .array(fc.boolean(), { minLength: numbers.length, maxLength: numbers.length })
      .map((reversed) =>
        numbers.map((reference, at) => ({ reference, reversed: reversed[at] ?? false })),
      ),
  );

describe("an accepted order", () => {
  it("is short text that reads back as it was", () => {
    const order = [
      { reference: 0, reversed: false },
      { reference: 2, reversed: true },
      { reference: 1, reversed: false },
    ];
    expect(formatOrder(order)).toBe("0 2' 1");
    fc.assert(
      fc.property(orders, (each) => {
        expect(parseOrder(formatOrder(each))).toEqual(each);
      }),
    );
  });

  it("is ignored when it is not one", () => {
    for (const text of ["", "a", "0 ", "1 1", "-1", "0''", "1.5", "0  1", "99999"])
      expect(parseOrder(text)).toBeUndefined();
  });

  it("is found again under its reference and under no other", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const row = rowOf({ [orderField(REFERENCE, order)]: formatOrder(order), name: "river" });
        expect(readOrders(row, REFERENCE)).toEqual([order]);
        expect(readOrders(row, OTHER)).toEqual([]);
      }),
    );
  });

  it("does not stand in the way of those beside it when it is damaged", () => {
    const order = [{ reference: 0, reversed: true }];
    const field = orderField(REFERENCE, order);
    const row = rowOf({ [`${field}x`]: 7, [`${field}y`]: "?", [field]: "0'" });
    expect(readOrders(row, REFERENCE)).toEqual([order]);
    expect(readOrders(undefined, REFERENCE)).toEqual([]);
  });
});

function rowOf(values: Readonly<Record<string, string | number>>): Row {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, v]) => [name, { v, s: "" }]),
  );
  return { id: "r", kind: "symbol", fields } as unknown as Row;
}
