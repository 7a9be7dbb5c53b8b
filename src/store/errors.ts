/** What can befall the device's own database. */
export type StoreError =
  /** The browser has no IndexedDB here, blocks it, or it broke beyond reopening. */
  | { readonly type: "StorageUnavailable"; readonly detail: string }
  /** The disk or the browser's quota is full; nothing was written. */
  | { readonly type: "StorageFull" }
  /** Another tab with a newer version of the app took the database over, or seals it anew; reload this one. */
  | { readonly type: "DatabaseTakenOver" };

export type OpenError =
  | StoreError
  /** Written by a newer version of the app than this one. */
  | { readonly type: "NewerDatabase"; readonly found: number; readonly known: number };

/** The browser closed the connection behind our back (a tab that slept, a cleared profile): opening again may help. */
const CONNECTION_LOST = ["InvalidStateError", "DatabaseClosedError", "UnknownError"];

/** IndexedDB is not there, not allowed or broken. */
const UNAVAILABLE = [
  ...CONNECTION_LOST,
  "MissingAPIError",
  "OpenFailedError",
  "SecurityError",
  "NotFoundError",
  "TimeoutError",
  "AbortError",
  "VersionError",
  "VersionChangeError",
];

/** Thrown inside a transaction on a database whose rows are on their way into the next generation. */
const MOVED_ERROR = "DatabaseMovedError";

/** Aborts a write to a database that is being sealed anew: it would not be there any more in a moment. */
export function refuseMoved(moved: unknown): void {
  if (moved !== undefined) throw new DOMException("moved to the next generation", MOVED_ERROR);
}

/** Thrown where a row is sealed in an epoch that this tab has no key of. */
const OLD_KEYS_ERROR = "OldKeysError";

/** Stops a reader whose keys are older than the row: reading it as broken would let it be written over. */
export function refuseOldKeys(): never {
  throw new DOMException("sealed in a newer epoch than this tab knows", OLD_KEYS_ERROR);
}

/** Whether another tab changed the keys, or somebody made a row say so. */
export function isOldKeys(error: unknown): boolean {
  return namesOf(error).includes(OLD_KEYS_ERROR);
}

/** Turns what Dexie throws into a value; anything that is a bug of ours is thrown on. */
export function storeErrorOf(error: unknown): StoreError {
  const names = namesOf(error);
  if (names.includes("QuotaExceededError")) return { type: "StorageFull" };
  if (names.includes(MOVED_ERROR) || names.includes(OLD_KEYS_ERROR))
    return { type: "DatabaseTakenOver" };
  if (names.some((name) => UNAVAILABLE.includes(name)))
    return { type: "StorageUnavailable", detail: names.join(", ") };
  throw error;
}

/** Whether reopening the database and trying again is worth it. */
export function isConnectionLost(error: unknown): boolean {
  const names = namesOf(error);
  return (
    !names.includes("QuotaExceededError") && CONNECTION_LOST.some((name) => names.includes(name))
  );
}

/** The names of an error and of those inside it: Dexie wraps what the browser threw. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { name, inner, failures } = error as Record<string, unknown>;
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return [
    ...(typeof name === "string" ? [name] : []),
    ...namesOf(inner, depth + 1),
    ...namesOf(first, depth + 1),
  ];
}
