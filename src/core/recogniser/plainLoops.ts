import type { KernelMemory, Loops } from "./loops.ts";
import {
  DOTS,
  MAX_SQUARE,
  NEAREST_TO_QUERY,
  NEAREST_TO_SAMPLE,
  NOTHING_FOUND,
  NUMBER_BITS,
  QUERY_ORIENTATIONS,
  QUERY_PLACES,
  QUERY_VECTOR,
  SAMPLE_ORIENTATIONS,
  SAMPLE_PLACES,
} from "./kernelLayout.ts";

/** The loops in TypeScript, equal to the WebAssembly ones to the last bit. */
export function createPlainLoops(memory: KernelMemory): Loops {
  let bytes = new Int8Array(memory.buffer);
  let shorts = new Int16Array(memory.buffer);
  let ints = new Int32Array(memory.buffer);

  /** Memory that has grown is a new buffer. */
  function follow(): void {
    if (bytes.buffer === memory.buffer) return;
    bytes = new Int8Array(memory.buffer);
    shorts = new Int16Array(memory.buffer);
    ints = new Int32Array(memory.buffer);
  }

  return {
    scan(at, count, length) {
      follow();
      // Products of 32-bit integers need no conversion on the way.
      const query = Int32Array.from(shorts.subarray(QUERY_VECTOR / 2, QUERY_VECTOR / 2 + length));
      for (let row = 0, from = at; row < count; row++) {
        let dot = 0;
        for (let cell = 0; cell < length; cell++)
          dot = (dot + Math.imul(query[cell] ?? 0, bytes[from++] ?? 0)) | 0;
        ints[DOTS / 4 + row] = dot;
      }
    },
    pair(queryCount, sampleCount) {
      follow();
      const toSample = NEAREST_TO_SAMPLE / 4;
      ints.fill(NOTHING_FOUND, toSample, toSample + sampleCount);
      for (let from = 0; from < queryCount; from++) {
        const x = shorts[QUERY_PLACES / 2 + 2 * from] ?? 0;
        const y = shorts[QUERY_PLACES / 2 + 2 * from + 1] ?? 0;
        const u = shorts[QUERY_ORIENTATIONS / 2 + 2 * from] ?? 0;
        const v = shorts[QUERY_ORIENTATIONS / 2 + 2 * from + 1] ?? 0;
        let best = NOTHING_FOUND;
        for (let to = 0, column = 0; to < sampleCount; to++, column += 2) {
          const ex = (x - (shorts[SAMPLE_PLACES / 2 + column] ?? 0)) | 0;
          const ey = (y - (shorts[SAMPLE_PLACES / 2 + column + 1] ?? 0)) | 0;
          const eu = (u - (shorts[SAMPLE_ORIENTATIONS / 2 + column] ?? 0)) | 0;
          const ev = (v - (shorts[SAMPLE_ORIENTATIONS / 2 + column + 1] ?? 0)) | 0;
          const sum =
            (Math.imul(ex, ex) + Math.imul(ey, ey) + Math.imul(eu, eu) + Math.imul(ev, ev)) | 0;
          const found = (sum < MAX_SQUARE ? sum : MAX_SQUARE) << NUMBER_BITS;
          if ((found | to) < best) best = found | to;
          if ((found | from) < (ints[toSample + to] ?? 0)) ints[toSample + to] = found | from;
        }
        ints[NEAREST_TO_QUERY / 4 + from] = best;
      }
    },
  };
}
