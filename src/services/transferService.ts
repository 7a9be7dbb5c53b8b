import type { ParseExportError } from "#core/log/parseExport.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommitError } from "#store/commit.ts";

export type ImportError = ParseExportError | CommitError;

/** What an import would bring; nothing is written until `apply`. */
export interface ImportPreview {
  /** Symbols, samples and all else in the file. */
  readonly symbols: number;
  readonly samples: number;
  readonly facts: number;
  /** How many records would change here; 0: everything is here already. */
  readonly changes: number;
  readonly apply: () => Promise<Result<{ readonly changed: number }, ImportError>>;
}

export interface TransferService {
  /** Everything as documented JSON (docs/format-export.md); equal states give equal bytes. */
  readonly exportAll: () => Promise<Result<string, CommitError>>;
  readonly importText: (text: string) => Promise<Result<ImportPreview, ImportError>>;
}
