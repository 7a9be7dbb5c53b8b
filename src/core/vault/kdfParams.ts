/**
 * Argon2id (RFC 9106) parameters. They travel with the slot they belong to, so a server or a thief can offer weaker ones:
 * the client keeps a floor, and a ceiling so that nobody can make it compute for ever.
 */
import { err, ok, type Result } from "#core/shared/result.ts";

export interface KdfParams {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

export interface KdfRefused {
  readonly type: "KdfRefused";
  readonly reason: "tooWeak" | "tooCostly" | "malformed";
}

/** Parameter set 1: the second choice of RFC 9106 (section 4) with one lane, since browsers have one thread for it. */
export const KDF_SET_1 = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;

/** The least that OWASP's Password Storage Cheat Sheet asks for (2023). */
const FLOOR = { memoryKiB: 19 * 1024, passes: 2, saltBytes: 16 } as const;

/** A phone gives up beyond this. */
const CEILING = { memoryKiB: 1024 * 1024, passes: 16, lanes: 4, saltBytes: 64 } as const;

/** Whether these parameters may be computed with. */
export function checkKdfParams(params: KdfParams): Result<KdfParams, KdfRefused> {
  const { memoryKiB, passes, lanes, salt } = params;
  const refused = (reason: KdfRefused["reason"]) => err({ type: "KdfRefused", reason } as const);
  if (![memoryKiB, passes, lanes].every((value) => Number.isSafeInteger(value) && value > 0))
    return refused("malformed");
  if (memoryKiB < FLOOR.memoryKiB || passes < FLOOR.passes || salt.length < FLOOR.saltBytes)
    return refused("tooWeak");
  if (
    memoryKiB > CEILING.memoryKiB ||
    passes > CEILING.passes ||
    lanes > CEILING.lanes ||
    salt.length > CEILING.saltBytes
  )
    return refused("tooCostly");
  return ok(params);
}

/** The next cheaper parameters for a device that has not the memory; undefined at the floor. */
export function lighterKdf(params: KdfParams): KdfParams | undefined {
  if (params.memoryKiB <= FLOOR.memoryKiB) return undefined;
  const memoryKiB = Math.max(FLOOR.memoryKiB, Math.floor(params.memoryKiB / 2));
  return { ...params, memoryKiB };
}
