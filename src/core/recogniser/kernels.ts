/*
 * The two loops in which a query spends its time: dot products with the vectors of all samples, and for every point
 * of one cloud the nearest of another. They run over one memory, in plain TypeScript or, where the engine has it, in
 * WebAssembly with vector instructions; both give the same integers.
 */
import { createPlainLoops } from "./plainLoops.ts";
import type { KernelMemory } from "./loops.ts";
import { createVectorLoops } from "./vectorLoops.ts";
import {
  DOTS,
  MAX_CLOUD_POINTS,
  NEAREST_TO_QUERY,
  NEAREST_TO_SAMPLE,
  QUERY_ORIENTATIONS,
  QUERY_PLACES,
  QUERY_VECTOR,
  SAMPLE_ORIENTATIONS,
  SAMPLE_PLACES,
  SCAN_LENGTH,
  VECTORS,
} from "./kernelLayout.ts";

/** Memory of WebAssembly comes in pages of so many bytes. */
const PAGE = 65_536;

/** Memory grows by this part at least, so that learning many samples copies little and wastes little. */
const GROWTH = 1 / 8;

export interface Kernels {
  /** Whether the loops run in WebAssembly. */
  readonly isVector: boolean;
  /** Two numbers for each point: place, and orientation. Points behind a sample's last are filled by the caller. */
  readonly queryPlaces: Int16Array;
  readonly queryOrientations: Int16Array;
  readonly samplePlaces: Int16Array;
  readonly sampleOrientations: Int16Array;
  readonly nearestToQuery: Int32Array;
  readonly nearestToSample: Int32Array;
  /** The vector that is scanned for. */
  readonly queryVector: Int16Array;
  /** One dot product for each row of the last scan. */
  readonly dots: Int32Array;
  /** The vectors of all samples, row after row. */
  readonly vectors: Int8Array;
  /** Makes room for so many rows; what is there stays. All arrays are new afterwards. */
  reserve(rows: number): void;
  /** Fills `dots` for `count` rows, 1 to `SCAN_LENGTH`, from `row` on. */
  scan(row: number, count: number): void;
  pair(queryCount: number, sampleCount: number): void;
}

interface KernelOptions {
  /** Numbers of a vector, a multiple of 8. */
  readonly vectorLength: number;
  /** Plain loops even where WebAssembly would run: the twin that it is tested against. */
  readonly isPlain?: boolean;
}

export function createKernels({ vectorLength, isPlain = false }: KernelOptions): Kernels {
  const vector = isPlain ? undefined : createVectorLoops();
  const memory = vector?.memory ?? createPlainMemory();
  const loops = vector?.loops ?? createPlainLoops(memory);
  const view = (buffer: ArrayBuffer) => {
    const column = (at: number) => new Int16Array(buffer, at, MAX_CLOUD_POINTS * 2);
    return {
      queryPlaces: column(QUERY_PLACES),
      queryOrientations: column(QUERY_ORIENTATIONS),
      samplePlaces: column(SAMPLE_PLACES),
      sampleOrientations: column(SAMPLE_ORIENTATIONS),
      nearestToQuery: new Int32Array(buffer, NEAREST_TO_QUERY, MAX_CLOUD_POINTS),
      nearestToSample: new Int32Array(buffer, NEAREST_TO_SAMPLE, MAX_CLOUD_POINTS),
      queryVector: new Int16Array(buffer, QUERY_VECTOR, vectorLength),
      dots: new Int32Array(buffer, DOTS, SCAN_LENGTH),
      vectors: new Int8Array(buffer, VECTORS),
    };
  };
  const kernels = {
    isVector: vector !== undefined,
    ...view(memory.buffer),
    reserve(rows: number) {
      const missing = VECTORS + rows * vectorLength - memory.buffer.byteLength;
      if (missing <= 0) return;
      const grown = Math.max(missing, memory.buffer.byteLength * GROWTH);
      memory.grow(Math.ceil(grown / PAGE));
      Object.assign(kernels, view(memory.buffer));
    },
    scan(row: number, count: number) {
      loops.scan(VECTORS + row * vectorLength, count, vectorLength);
    },
    pair: (queryCount: number, sampleCount: number) => loops.pair(queryCount, sampleCount),
  };
  return kernels;
}

function createPlainMemory(): KernelMemory {
  const memory = {
    buffer: new ArrayBuffer(PAGE),
    grow(pages: number) {
      const grown = new Uint8Array(memory.buffer.byteLength + pages * PAGE);
      grown.set(new Uint8Array(memory.buffer));
      memory.buffer = grown.buffer;
    },
  };
  return memory;
}
