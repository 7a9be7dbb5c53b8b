import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { MAX_CLOUD_POINTS, MAX_COORDINATE, NOWHERE, NUMBER_BITS } from "./kernelLayout.ts";
import { createKernels, type Kernels } from "./kernels.ts";

const LENGTH = 40;
const byte = fc.integer({ min: -127, max: 127 });
const vectorOf = fc.array(byte, { minLength: LENGTH, maxLength: LENGTH });
const place = fc.integer({ min: -MAX_COORDINATE, max: MAX_COORDINATE });
const turn = fc.integer({ min: -328, max: 328 });
const point = fc.tuple(place, place, turn, turn);
const cloud = fc.array(point, { minLength: 1, maxLength: MAX_CLOUD_POINTS });

type Cloud = readonly (readonly [number, number, number, number])[];

function pairUp(kernels: Kernels, query: Cloud, sample: Cloud) {
  query.forEach(([x, y, u, v], index) => {
    kernels.queryPlaces.set([x, y], index * 2);
    kernels.queryOrientations.set([u, v], index * 2);
  });
  kernels.samplePlaces.fill(NOWHERE);
  kernels.sampleOrientations.fill(0);
  sample.forEach(([x, y, u, v], index) => {
    kernels.samplePlaces.set([x, y], index * 2);
    kernels.sampleOrientations.set([u, v], index * 2);
  });
  kernels.pair(query.length, sample.length);
  return {
    toQuery: [...kernels.nearestToQuery.subarray(0, query.length)],
    toSample: [...kernels.nearestToSample.subarray(0, sample.length)],
  };
}

function scanAll(kernels: Kernels, query: readonly number[], rows: readonly (readonly number[])[]) {
  kernels.reserve(rows.length);
  rows.forEach((row, index) => kernels.vectors.set(row, index * LENGTH));
  kernels.queryVector.set(query);
  kernels.scan(0, rows.length);
  return [...kernels.dots.subarray(0, rows.length)];
}

const twins = () => ({
  plain: createKernels({ vectorLength: LENGTH, isPlain: true }),
  vector: createKernels({ vectorLength: LENGTH }),
});

describe("the kernels", () => {
  it("run in WebAssembly where the engine has it", () => {
    expect(twins().vector.isVector).toBe(true);
    expect(twins().plain.isVector).toBe(false);
  });

  it("run plainly where there is no WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    try {
      const kernels = createKernels({ vectorLength: LENGTH });
      kernels.reserve(5000);
      expect(kernels.isVector).toBe(false);
      expect(pairUp(kernels, [[1, 2, 3, 4]], [[1, 2, 3, 4]])).toEqual({
        toQuery: [0],
        toSample: [0],
      });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("pair points as their plain twin does, bit by bit", () => {
    const { plain, vector } = twins();
    fc.assert(
      fc.property(cloud, cloud, (query, sample) => {
        expect(pairUp(vector, query, sample)).toEqual(pairUp(plain, query, sample));
      }),
      { numRuns: 300 },
    );
  });

  it("multiply as their plain twin does", () => {
    const { plain, vector } = twins();
    fc.assert(
      fc.property(vectorOf, fc.array(vectorOf, { minLength: 1, maxLength: 9 }), (query, rows) => {
        const dots = rows.map((row) =>
          row.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
        );
        expect(scanAll(vector, query, rows)).toEqual(dots);
        expect(scanAll(plain, query, rows)).toEqual(dots);
      }),
    );
  });

  it("find the nearest point, the first of equals, and its squared distance", () => {
    for (const kernels of Object.values(twins())) {
      const found = pairUp(
        kernels,
        [[0, 0, 0, 0]],
        [
          [30, 40, 0, 0],
          [0, 3, 4, 0],
          [0, 0, 3, 4],
          [5, 0, 0, 0],
          [0, -6, 0, 0],
        ],
      );
      expect(found.toQuery).toEqual([(25 << NUMBER_BITS) | 1]);
      expect(found.toSample.map((packed) => packed >> NUMBER_BITS)).toEqual([2500, 25, 25, 25, 36]);
    }
  });

  it("keep the vectors when memory grows", () => {
    for (const kernels of Object.values(twins())) {
      const rows = Array.from({ length: 3 }, (_, row) => new Array<number>(LENGTH).fill(row - 1));
      scanAll(kernels, new Array<number>(LENGTH).fill(2), rows);
      kernels.reserve(100_000);
      kernels.scan(0, 3);
      expect([...kernels.dots.subarray(0, 3)]).toEqual([-80, 0, 80]);
    }
  });
});
