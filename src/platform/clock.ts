/** The wall clock. It may stutter, jump back or be years wrong; nothing may trust it blindly. */
export interface Clock {
  /** ms since 1970. */
  readonly nowMs: () => number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
