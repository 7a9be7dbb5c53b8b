import { useSyncExternalStore } from "react";
import type { RemindersService, RemindersSnapshot } from "#services/reminders/remindersService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Reminders {
  /** Undefined until its code is there. */
  readonly reminders: RemindersService | undefined;
  /** A new object after every change. */
  readonly snapshot: RemindersSnapshot | undefined;
}

/** Reminders and whether this device speaks up, loaded by the first screen that asks. */
export function useReminders(): Reminders {
  const reminders = useLoaded(useServices().reminders);
  const snapshot = useSyncExternalStore(reminders?.subscribe ?? neverChanges, () =>
    reminders?.snapshot(),
  );
  return { reminders, snapshot };
}
