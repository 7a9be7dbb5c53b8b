import type { SlotKind } from "#core/vault/slot.ts";
import type { VaultError } from "#services/vault/vaultService.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

/** How somebody tried to come in. */
export type Way = Exclude<SlotKind, "device">;

/** What went wrong with a key, in words that say what to do next. */
export function vaultTrouble(t: Translate, error: VaultError, way: Way): string {
  switch (error.type) {
    case "WrongSecret":
      return t(`vault.wrong.${way}`);
    case "WrongWordCount":
      return t("vault.trouble.WrongWordCount", { count: error.found });
    case "UnknownWord":
      return t("vault.trouble.UnknownWord", { number: error.index + 1 });
    case "WeakPassphrase":
      return t(`vault.weak.${error.reason}`);
    case "StampExhausted":
      return t("trouble.StampExhausted");
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
      return t(`vault.trouble.${error.type}`);
  }
}
