import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "./assign.ts";

function cost(costs: readonly number[], size: number, columnOf: readonly number[]): number {
  return columnOf.reduce((sum, column, row) => sum + (costs[row * size + column] ?? 0), 0);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe("assign", () => {
  it("finds the least sum of all pairings", () => {
    const squares = fc.integer({ min: 0, max: 5 }).chain((size) =>
      fc.array(fc.integer({ min: 0, max: 20 }), {
        minLength: size * size,
        maxLength: size * size,
      }),
    );
    fc.assert(
      fc.property(squares, (costs) => {
        const size = Math.sqrt(costs.length);
        const columns = Array.from({ length: size }, (_, at) => at);
        const found = [...assign(Float64Array.from(costs), size)];
        expect([...found].sort((one, other) => one - other)).toEqual(columns);
        const least = Math.min(...permutations(columns).map((one) => cost(costs, size, one)));
        expect(cost(costs, size, found)).toBe(least);
      }),
    );
  });
});
