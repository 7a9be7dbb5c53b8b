/* What is noticed about the log or the server. None of it keeps the rest from going on. */
import type { DeviceId } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";

export type Alarm =
  /** The server's log is not the one it was: entries taken out, put in between, or in another order. Everything was read anew. */
  | { readonly type: "Rewritten" }
  /** A device wrote entries that have not arrived, though later ones have. */
  | { readonly type: "Gap"; readonly device: DeviceId; readonly from: number; readonly to: number }
  /** Two entries bear one number: a copied profile. Both were taken in. */
  | { readonly type: "Fork"; readonly device: DeviceId; readonly n: number }
  /** An entry names another one before it than the one that is there. */
  | { readonly type: "Broken"; readonly device: DeviceId; readonly n: number }
  /** The server tells one and the same entry at two places of its log. */
  | { readonly type: "Doubled"; readonly device: DeviceId; readonly n: number }
  /** An entry's signature is of no key that its device announced. */
  | { readonly type: "Forged"; readonly id: EntryId }
  /** Entries that do not open; they are kept, and tried again after an update or with new keys. */
  | { readonly type: "Unopened"; readonly count: number; readonly newerFormat: number }
  /** Entries of a device that never announced itself. */
  | { readonly type: "UnknownDevice"; readonly device: DeviceId }
  /** Another device was shown another history by the server. */
  | { readonly type: "ShownOther"; readonly device: DeviceId }
  /** The last entry of a device bears no signature: what came after it may be held back. */
  | { readonly type: "CutTail"; readonly device: DeviceId }
  /** A copy of this device has been writing too; this one goes on under a new name. */
  | { readonly type: "NewIdentity" };

/** Names an alarm: two of one name tell the same news, so that nobody is told twice. */
export function alarmKey(alarm: Alarm): string {
  return JSON.stringify(Object.entries(alarm).sort());
}
