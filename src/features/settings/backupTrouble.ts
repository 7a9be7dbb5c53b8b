import type { PhraseError } from "#core/vault/recoveryPhrase.ts";
import type { SlotError } from "#core/vault/slot.ts";
import { keyTrouble } from "#hooks/keyTrouble.ts";
import type {
  BackupKeyKind,
  RestoreError,
  SaveBackupError,
} from "#services/vault/backupService.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

export type BackupTrouble = SaveBackupError | RestoreError | SlotError | PhraseError;

/** What went wrong with a backup, in words that say what to do next. */
export function backupTrouble(t: Translate, error: BackupTrouble, way: BackupKeyKind): string {
  switch (error.type) {
    case "WrongSecret":
      return t(`backup.wrong.${way}`);
    case "WrongWordCount":
    case "UnknownWord":
    case "WrongChecksum":
    case "WeakPassphrase":
    case "NoMemory":
    case "StampExhausted": {
      const { id, values } = keyTrouble(error, way);
      return t(id, values);
    }
    case "Damaged":
    case "Changed":
      return t("backup.trouble.Changed");
    case "NotABackup":
    case "NewerBackup":
    case "Truncated":
    case "KdfRefused":
    case "FileUnreadable":
    case "FileNotWritten":
    case "NoKey":
    case "NotEmpty":
    case "Cancelled":
    case "StorageFull":
    case "StorageUnavailable":
    case "DatabaseTakenOver":
      return t(`backup.trouble.${error.type}`);
    // What only a change of one's own can meet.
    case "FieldTooLarge":
    case "OpTooLarge":
      return t("backup.trouble.StorageUnavailable");
  }
}
