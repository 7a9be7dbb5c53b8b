/**
 * When to try again. After a failure comes a random time up to a bound that doubles (full jitter, after Brooker, "Exponential
 * Backoff And Jitter", AWS 2015), so that devices that lost one server do not come back as one crowd. After many in a row the
 * circuit opens: long rests, and one try at a time, taken by whoever writes first that it is trying.
 */

export interface Patience {
  /** Tries in a row that failed. */
  readonly failures: number;
  /** Not tried again before. ms since 1970; 0: at once. */
  readonly notBefore: number;
}

export const CALM: Patience = { failures: 0, notBefore: 0 };

/** The bound after the first failure. ms. */
const FIRST_MS = 2000;

/** So many failures in a row, and it is not a hiccup any more: some five minutes of trying. */
const RESTS_AFTER = 8;

/** The longest rest: somebody whose network is back waits no longer than a coffee. ms. */
const LONGEST_REST_MS = 15 * 60_000;

/** A server may ask for so much patience; who asks for years is not obeyed. ms. */
const LONGEST_ASKED_MS = 60 * 60_000;

/** How long one try has the field to itself while the circuit is open. ms. */
const PROBE_MS = 60_000;

/** Whether it may be tried now. A clock that was far ahead and has been put right must not mean waiting for years. */
export function mayTry({ notBefore }: Patience, nowMs: number): boolean {
  return nowMs >= notBefore || notBefore - nowMs > LONGEST_ASKED_MS;
}

/** To be kept before a try begins: while the circuit is open nobody else tries at the same time. */
export function beginTry(patience: Patience, nowMs: number): Patience {
  return isResting(patience) ? { ...patience, notBefore: nowMs + PROBE_MS } : patience;
}

/** After a failure; `chance` is uniform in [0, 1), `retryAfterMs` what the server asked for. */
export function afterFailure(
  { failures }: Patience,
  given: {
    readonly nowMs: number;
    readonly chance: number;
    readonly retryAfterMs?: number | undefined;
  },
): Patience {
  const { nowMs, chance, retryAfterMs = 0 } = given;
  const bound = Math.min(FIRST_MS * 2 ** Math.min(failures, 30), LONGEST_REST_MS);
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_ASKED_MS) : 0;
  return {
    failures: failures + 1,
    notBefore: nowMs + Math.max(Math.floor(chance * bound), asked),
  };
}

/** Whether the circuit is open: the server is left in peace but for single tries. A success closes it, see `CALM`. */
export function isResting({ failures }: Patience): boolean {
  return failures >= RESTS_AFTER;
}
