/** The wall clock. It may stutter, jump back or be years wrong; nothing may trust it blindly. */
export interface Clock {
  /** ms since 1970. */
  readonly nowMs: () => number;
  /** Minutes east of UTC where the person is, at a moment in ms since 1970; winter and summer differ. */
  readonly offsetMinutes: (atMs: number) => number;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  // A date out of the calendar's range has no offset.
  offsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset() || 0,
};
