import { saveTrouble, type TroubleWords } from "#hooks/saveTrouble.ts";
import type { IndexError, InstallError } from "#services/packService.ts";

interface PlainWords<Id extends string> {
  readonly id: Id;
  readonly values: Readonly<Record<string, never>>;
}

export type PackTroubleWords =
  | TroubleWords
  | PlainWords<
      | "packs.trouble.Offline"
      | "packs.trouble.NotFound"
      | "packs.trouble.UnknownPack"
      | "packs.trouble.Damaged"
      | "packs.trouble.UnknownVersion"
      | "packs.trouble.StorageFull"
      | "packs.trouble.StorageUnavailable"
      | "packs.trouble.DatabaseTakenOver"
    >;

/** Which sentence tells why a pack was not installed or not removed. */
export function packTrouble(error: InstallError): PackTroubleWords {
  switch (error.type) {
    // To a person both are the same: what arrived is not the pack.
    case "NotAPack":
    case "Damaged":
      return { id: "packs.trouble.Damaged", values: {} };
    case "Offline":
    case "NotFound":
    case "UnknownPack":
    case "UnknownVersion":
    case "StorageFull":
    case "StorageUnavailable":
    case "DatabaseTakenOver":
      return { id: `packs.trouble.${error.type}`, values: {} };
    default:
      return saveTrouble(error);
  }
}

export type ListTroubleWords =
  | PackTroubleWords
  | PlainWords<
      | "packs.list.Offline"
      | "packs.list.NotFound"
      | "packs.list.Damaged"
      | "packs.list.UnknownVersion"
    >;

/** Which sentence tells why there is no list of packs. */
export function listTrouble(error: IndexError): ListTroubleWords {
  switch (error.type) {
    case "NotAPack":
    case "Damaged":
      return { id: "packs.list.Damaged", values: {} };
    case "Offline":
    case "NotFound":
    case "UnknownVersion":
      return { id: `packs.list.${error.type}`, values: {} };
    default:
      return packTrouble(error);
  }
}
