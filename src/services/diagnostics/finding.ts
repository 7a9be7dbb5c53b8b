/** What is checked, in the order in which it is shown. */
export const CHECKS = [
  "storage",
  "log",
  "vault",
  "recogniser",
  "workers",
  "sync",
  "reminders",
  "app",
  "clock",
] as const;

export type CheckId = (typeof CHECKS)[number];

/** `off`: not in use, so nothing was checked. `note`: it works, and there is something to know. */
export type Health = "healthy" | "note" | "wrong" | "off";

/** What a check may say; the screen has a sentence for each. */
export type FindingWords =
  | "storageKept"
  | "storageMayGo"
  | "storageNearlyFull"
  | "storageFull"
  | "storageRefused"
  | "logSound"
  | "logDiffers"
  | "vaultSealed"
  | "vaultLocked"
  | "vaultOpen"
  | "vaultBroken"
  | "recogniserFinds"
  | "recogniserEmpty"
  | "recogniserMisses"
  | "recogniserSilent"
  | "workersAnswer"
  | "workersSilent"
  | "syncNone"
  | "syncGoing"
  | "syncOffline"
  | "syncResting"
  | "syncStuck"
  | "remindersNone"
  | "remindersCalled"
  | "remindersQuiet"
  | "remindersDenied"
  | "appKept"
  | "appWaiting"
  | "appPartly"
  | "appUnkept"
  | "clockRight"
  | "clockUnchecked"
  | "clockWrong"
  | "clockBehind"
  | "crashed";

/** What one may do about it; the screen knows how. */
export type Remedy =
  "keep" | "repair" | "syncNow" | "openSync" | "openReminders" | "update" | "renew";

/** What a check found: one of a list of sentences and some numbers, so that nothing private can be in it. */
export interface Finding {
  readonly health: Health;
  readonly says: FindingWords;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly remedy?: Remedy;
}

/** One check. What is thrown is a bug, and is told of as one. */
export type Check = () => Promise<Finding>;
