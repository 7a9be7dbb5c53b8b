import { keyTrouble, type KeyTroubleWords } from "#hooks/keyTrouble.ts";
import { saveTrouble, type TroubleWords } from "#hooks/saveTrouble.ts";
import type { ImportError } from "#services/transferService.ts";
import type { BackupKeyKind } from "#services/vault/backupService.ts";
import type { Format } from "#ui/i18n/format.ts";
import type { ReadError } from "./readExportFile.ts";

export type ImportTrouble = ImportError | ReadError;

export type ImportTroubleWords =
  | TroubleWords
  | KeyTroubleWords
  | {
      readonly id:
        | "import.trouble.NotAnExport"
        | "import.trouble.CutShort"
        | "import.trouble.Damaged"
        | "import.trouble.NewerVersion"
        | "import.trouble.Sealed"
        | "import.trouble.FileTooLarge"
        | "import.trouble.FileUnreadable"
        | "import.trouble.StorageFull"
        | "import.trouble.StorageUnavailable"
        | "import.trouble.DatabaseTakenOver";
      readonly values: Readonly<Record<string, string>>;
    };

/** A damaged file may name anything as the place of its damage. Characters. */
const MAX_DETAIL_LENGTH = 60;

/** Which sentence tells why a file was not imported. */
export function importTrouble(
  error: ImportTrouble,
  file: string,
  format: Pick<Format, "bytes">,
  way: BackupKeyKind = "passphrase",
): ImportTroubleWords {
  switch (error.type) {
    case "Damaged":
      return {
        id: "import.trouble.Damaged",
        values: { file, detail: shortened(error.detail) },
      };
    case "FileTooLarge":
      return {
        id: "import.trouble.FileTooLarge",
        values: { file, size: format.bytes(error.bytes), limit: format.bytes(error.limit) },
      };
    case "NotAnExport":
    case "CutShort":
    case "NewerVersion":
    case "Sealed":
    case "FileUnreadable":
    case "StorageFull":
    case "StorageUnavailable":
    case "DatabaseTakenOver":
      return { id: `import.trouble.${error.type}`, values: { file } };
    case "WrongSecret":
    case "KdfRefused":
    case "NoMemory":
    case "WrongWordCount":
    case "UnknownWord":
    case "WrongChecksum":
      return keyTrouble(error, way);
    default:
      return saveTrouble(error);
  }
}

function shortened(detail: string): string {
  const characters = [...detail];
  if (characters.length <= MAX_DETAIL_LENGTH) return detail;
  return `${characters.slice(0, MAX_DETAIL_LENGTH).join("")}…`;
}
