/** What the loops do; numbers lie where `kernelLayout` says. */
export interface Loops {
  /** Dot products of the query's vector with `count` ≥ 1 vectors of `length` numbers from address `at`. */
  scan(at: number, count: number, length: number): void;
  /** Nearest points both ways; each cloud has one point at least. */
  pair(queryCount: number, sampleCount: number): void;
}

/** What of `WebAssembly.Memory` is used; a browser without WebAssembly (Lockdown Mode) gets a plain one. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): void;
}
