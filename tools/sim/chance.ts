import { createCipheriv, createHash } from "node:crypto";
import type { RandomBytes } from "#core/shared/ids.ts";

/** All chance of one actor: the same for the same seed and name, and apart from everybody else's. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly bytes: RandomBytes;
  /** A whole number below `count`. */
  readonly upTo: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** True this often. */
  readonly is: (share: number) => boolean;
}

const NUMBER_BYTES = 4;

/**
 * Chance from a seed: AES-256 in counter mode, since the ids and nonces of many actors come out of it, which a short state
 * would sooner or later repeat.
 */
export function createChance(seed: number, name: string): Chance {
  const key = createHash("sha256").update(`${seed} ${name}`).digest();
  const stream = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
  const bytes = (count: number) => Uint8Array.from(stream.update(Buffer.alloc(count)));
  const random = () => stream.update(Buffer.alloc(NUMBER_BYTES)).readUInt32BE() / 2 ** 32;
  const upTo = (count: number) => Math.floor(random() * count);
  return {
    ...{ random, bytes, upTo },
    pick: (list) => list[upTo(list.length)],
    is: (share) => random() < share,
  };
}
