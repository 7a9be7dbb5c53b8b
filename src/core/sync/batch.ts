import {
  MAX_BATCH_BYTES,
  MAX_BATCH_ENTRIES,
  MAX_ENVELOPE_BYTES,
  MAX_PAGE_ENTRIES,
} from "./remote.ts";

/** How much one append may carry. */
export interface BatchLimits {
  readonly entries: number;
  /** Of envelopes together. */
  readonly bytes: number;
}

const SERVER_LIMITS: BatchLimits = { entries: MAX_BATCH_ENTRIES, bytes: MAX_BATCH_BYTES };

/**
 * The first of the sealed entries, in their order, as many as one append takes; at least one, however little is asked for. Never
 * more than a server takes.
 */
export function takeBatch<T extends { readonly envelope: Uint8Array }>(
  waiting: readonly T[],
  asked: BatchLimits = SERVER_LIMITS,
): readonly T[] {
  const most = Math.min(asked.entries, SERVER_LIMITS.entries);
  const mostBytes = Math.min(asked.bytes, SERVER_LIMITS.bytes);
  let [count, bytes] = [0, 0];
  for (const { envelope } of waiting) {
    bytes += envelope.length;
    if (count > 0 && (count >= most || bytes > mostBytes)) break;
    count++;
  }
  return waiting.slice(0, count);
}

/** Whether a page that was read has no room for one entry more, so that it says nothing of the log that it ends there. */
export function isFullPage(envelopes: readonly Uint8Array[]): boolean {
  const bytes = envelopes.reduce((sum, { length }) => sum + length, 0);
  return envelopes.length >= MAX_PAGE_ENTRIES || bytes > MAX_BATCH_BYTES - MAX_ENVELOPE_BYTES;
}
