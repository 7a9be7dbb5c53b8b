import type { RandomBytes } from "#core/shared/ids.ts";

/** Random bytes fit for keys and ids, from the browser's own generator. */
export const systemRandomBytes: RandomBytes = (count) =>
  crypto.getRandomValues(new Uint8Array(count));
