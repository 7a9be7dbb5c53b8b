import { isCopyFile } from "#core/backup/copyFile.ts";
import { fold } from "#core/log/fold.ts";
import type { FactRow, Op, Row } from "#core/log/op.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { SAMPLE_KIND, SYMBOL_KIND } from "#core/symbols/fields.ts";
import { isOfVault } from "#core/vault/vaultKinds.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#store/database.ts";
import { readLog } from "#store/follow.ts";
import { ingest } from "#store/ingest.ts";
import type { ImportError, ImportPreview, TransferService } from "./transferService.ts";
import type { UndoStack } from "./undoService.ts";
import type { OpenCopy } from "./vault/openCopy.ts";

/** Export and import of everything; the code for it is loaded when first asked for. */
export function createTransferService(input: {
  readonly database: Database;
  /** Takes what was written into the indexes of this tab. */
  readonly refresh: () => Promise<void>;
  readonly undo: UndoStack;
  readonly clock: Clock;
  readonly openCopy: OpenCopy;
}): TransferService {
  const { database, openCopy } = input;

  const apply = async (
    ops: readonly Op[],
  ): Promise<Result<{ readonly changed: number }, ImportError>> => {
    const written = await ingest(database, ops, input.clock);
    if (!written.ok) return written;
    const { changed, commit } = written.value;
    await input.refresh();
    input.undo.push({ type: "imported", count: changed }, commit);
    return ok({ changed });
  };

  return {
    exportAll: async () => {
      const { exportState } = await import("#core/log/exportState.ts");
      const log = await readLog(database);
      if (!log.ok) return log;
      const rows = log.value.rows.filter(({ kind }) => !isOfVault(kind));
      return ok(exportState(rows, log.value.facts));
    },
    importText: async (text, key) => {
      const { parseExport } = await import("#core/log/parseExport.ts");
      const opened = isCopyFile(text) ? await openCopy(text, key) : ok({ text, unreadable: 0 });
      if (!opened.ok) return opened;
      const parsed = parseExport(opened.value.text);
      if (!parsed.ok) return parsed;
      const ops = parsed.value.filter(({ kind }) => !isOfVault(kind));
      const log = await readLog(database);
      if (!log.ok) return log;
      const preview: ImportPreview = {
        symbols: countKind(ops, SYMBOL_KIND),
        samples: countKind(ops, SAMPLE_KIND),
        facts: ops.filter(({ type }) => type === "fact").length,
        changes: countChanges(log.value, ops),
        unreadable: opened.value.unreadable,
        apply: () => apply(ops),
      };
      return ok(preview);
    },
  };
}

function countKind(ops: readonly Op[], kind: string): number {
  return new Set(ops.flatMap((op) => (op.type === "put" && op.kind === kind ? [op.record] : [])))
    .size;
}

function countChanges(
  log: { readonly rows: readonly Row[]; readonly facts: readonly FactRow[] },
  ops: readonly Op[],
): number {
  const before = {
    rows: new Map(log.rows.map((row) => [row.id, row])),
    facts: new Map(log.facts.map((fact) => [fact.id, fact])),
  };
  const after = fold(before, ops);
  const rows = [...after.rows].filter(([id, row]) => before.rows.get(id) !== row);
  const facts = [...after.facts].filter(([id, fact]) => before.facts.get(id) !== fact);
  return rows.length + facts.length;
}
