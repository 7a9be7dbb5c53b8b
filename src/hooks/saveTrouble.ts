import type { EditError } from "#services/errors.ts";

/** A message of the catalogue and what it says in it. */
export interface TroubleWords {
  readonly id: `trouble.${EditError["type"]}`;
  readonly values: Readonly<Record<string, number>>;
}

/** Which sentence tells a person why something was not saved; what they wrote is still where they wrote it. */
export function saveTrouble(error: EditError): TroubleWords {
  const id = `trouble.${error.type}` as const;
  switch (error.type) {
    case "NoteTooLong":
      return { id, values: { length: error.length, limit: error.limit } };
    case "SampleTooLong":
      return { id, values: { points: error.points, limit: error.limit } };
    case "FieldTooLarge":
    case "OpTooLarge":
      return {
        id,
        values: { kilobytes: Math.ceil(error.bytes / 1024), limit: error.limit / 1024 },
      };
    case "EmptySymbol":
    case "NameMissing":
    case "StorageFull":
    case "StorageUnavailable":
    case "DatabaseTakenOver":
    case "StampExhausted":
    case "SymbolGone":
      return { id, values: {} };
  }
}
