/** What a world at its worst does to work that is right; any other error is a fault of ours. */
const HONEST = [
  ...["Unreachable", "NotTheServer", "ServerTrouble", "SignedOut", "QuotaExceeded"],
  ...["StorageUnavailable", "StorageFull", "DatabaseTakenOver", "NothingToUndo"],
  // Another device is about to change the door too.
  "NeedsServer",
];

/** Ends the run where an error is none that the world may cause. */
export function expectHonest(error: { readonly type: string }): void {
  if (!HONEST.includes(error.type)) throw new Error(`refused: ${JSON.stringify(error)}`);
}
