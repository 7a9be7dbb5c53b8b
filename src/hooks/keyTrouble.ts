import type { SlotKind } from "#core/vault/slot.ts";
import type { VaultError } from "#services/vault/vaultService.ts";

/** How somebody tried to come in. */
export type Way = Exclude<SlotKind, "device">;

/** A message of the catalogue and what it says in it. */
export interface KeyTroubleWords {
  readonly id:
    | `vault.wrong.${Way}`
    | `vault.weak.${Extract<VaultError, { type: "WeakPassphrase" }>["reason"]}`
    | "trouble.StampExhausted"
    | "vault.trouble.NeedsSignIn"
    | `vault.trouble.${Exclude<VaultError["type"], "WrongSecret" | "WeakPassphrase" | "StampExhausted">}`;
  readonly values: Readonly<Record<string, number>>;
}

/** Which sentence tells what went wrong with a key, and what to do next. */
export function keyTrouble(error: VaultError, way: Way): KeyTroubleWords {
  switch (error.type) {
    case "WrongSecret":
      return { id: `vault.wrong.${way}`, values: {} };
    case "WrongWordCount":
      return { id: "vault.trouble.WrongWordCount", values: { count: error.found } };
    case "UnknownWord":
      return { id: "vault.trouble.UnknownWord", values: { number: error.index + 1 } };
    case "WeakPassphrase":
      return { id: `vault.weak.${error.reason}`, values: {} };
    case "StampExhausted":
      return { id: "trouble.StampExhausted", values: {} };
    case "NeedsServer": {
      const isSignedOut = error.reason === "SignedOut";
      return { id: `vault.trouble.${isSignedOut ? "NeedsSignIn" : "NeedsServer"}`, values: {} };
    }
    case "Damaged":
    case "KdfRefused":
    case "NoMemory":
    case "WrongChecksum":
    case "PasskeyCancelled":
    case "PasskeyWithoutSecret":
    case "PasskeysUnavailable":
    case "StorageUnavailable":
    case "StorageFull":
    case "DatabaseTakenOver":
    case "LastSlot":
    case "RecoveryFirst":
      return { id: `vault.trouble.${error.type}`, values: {} };
  }
}
