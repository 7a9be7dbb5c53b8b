/** What stands in a notification of a reminder beside its words. */
export interface ShownData {
  /** A UUID; absent where the push named none. */
  readonly reminder: string | undefined;
  /** The local day asked for, "2026-11-21". */
  readonly day: string;
  readonly snooze: number;
  /** The practice day on which it was shown, and how much was practised by then. */
  readonly practiceDay: number;
  readonly done: number;
}

/** Reads what a worker put into a notification, perhaps one of an older version. */
export function shownDataFrom(data: unknown): ShownData {
  const { reminder, day, snooze, practiceDay, done } = (data ?? {}) as Readonly<
    Partial<Record<keyof ShownData, unknown>>
  >;
  return {
    reminder: typeof reminder === "string" ? reminder : undefined,
    day: typeof day === "string" ? day : "",
    snooze: typeof snooze === "number" ? snooze : 0,
    practiceDay: typeof practiceDay === "number" ? practiceDay : 0,
    done: typeof done === "number" ? done : 0,
  };
}
