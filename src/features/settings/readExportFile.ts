import { err, ok, type Result } from "#core/shared/result.ts";

/** What can befall a file before anybody looks into it. */
export type ReadError =
  | { readonly type: "FileTooLarge"; readonly bytes: number; readonly limit: number }
  /** Moved, removed, or not to be read by this person. */
  | { readonly type: "FileUnreadable" };

/** About 100,000 drawings. More would not fit into the memory of a phone while it is read. Bytes. */
export const MAX_FILE_BYTES = 200_000_000;

/** Reads a chosen file as text; one that is too large is refused unread. */
export async function readExportFile(file: File): Promise<Result<string, ReadError>> {
  if (file.size > MAX_FILE_BYTES)
    return err({ type: "FileTooLarge", bytes: file.size, limit: MAX_FILE_BYTES });
  try {
    return ok(await file.text());
  } catch {
    return err({ type: "FileUnreadable" });
  }
}
