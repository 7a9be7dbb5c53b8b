import type { ParseExportError } from "#core/log/parseExport.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommitError } from "#store/commit.ts";
import type { BackupKey } from "./vault/backupService.ts";
import type { CopyError } from "./vault/openCopy.ts";

export type ImportError = ParseExportError | CommitError | CopyError;

/** What an import would bring; nothing is written until `apply`. */
export interface ImportPreview {
  /** Symbols, samples and all else in the file. */
  readonly symbols: number;
  readonly samples: number;
  readonly facts: number;
  /** How many records would change here; 0: everything is here already. */
  readonly changes: number;
  /** How many entries of a sealed copy do not open, and are not in what it holds. */
  readonly unreadable: number;
  readonly apply: () => Promise<Result<{ readonly changed: number }, ImportError>>;
}

export interface TransferService {
  /** Everything as documented JSON (docs/format-export.md); equal states give equal bytes. */
  readonly exportAll: () => Promise<Result<string, CommitError>>;
  /** Reads an export, or the copy that safe mode saves; `key` opens one that was made behind a lock. */
  readonly importText: (
    text: string,
    key?: BackupKey,
  ) => Promise<Result<ImportPreview, ImportError>>;
}
