import { useCallback, useRef, useState } from "react";
import { ok, type Result } from "#core/shared/result.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { ImportPreview } from "#services/transferService.ts";
import type { BackupKey, BackupKeyKind } from "#services/vault/backupService.ts";
import type { ImportTrouble } from "./importTrouble.ts";
import { readExportFile } from "./readExportFile.ts";

/** How far an import is; nothing is written before it is applied. */
export type Importing =
  | { readonly step: "rest" }
  | { readonly step: "reading"; readonly file: string }
  /** A copy that was made behind a lock: it is to be opened first. */
  | {
      readonly step: "sealed";
      readonly file: string;
      readonly text: string;
      readonly opensBy: readonly BackupKeyKind[];
    }
  | { readonly step: "refused"; readonly file: string; readonly error: ImportTrouble }
  | {
      readonly step: "previewed";
      readonly file: string;
      readonly preview: ImportPreview;
      /** It is being written, all of it in one step: there is nothing half done to stop, and undo takes it back. */
      readonly isWriting?: boolean;
      /** Why it could not be written; the preview stays, to try again. */
      readonly error?: ImportTrouble;
    };

export interface Import {
  readonly importing: Importing;
  readonly read: (file: File) => void;
  /** Opens a sealed copy. */
  readonly unseal: (key: BackupKey) => Promise<Result<void, ImportTrouble>>;
  /** Answers how many entries changed; `undefined` when it failed or there is nothing to apply. */
  readonly apply: () => Promise<number | undefined>;
  readonly close: () => void;
}

/** From a file to a preview to the dictionary. A file chosen later wins over one that is still being read. */
export function useImport(): Import {
  const { transfer, packs, storage } = useServices();
  const [importing, setImporting] = useState<Importing>({ step: "rest" });
  const latest = useRef(0);
  const isApplying = useRef(false);

  const read = useCallback(
    (file: File) => {
      const turn = ++latest.current;
      setImporting({ step: "reading", file: file.name });
      const look = async (): Promise<Importing> => {
        const text = await readExportFile(file);
        const preview = text.ok ? await transfer.importText(text.value) : text;
        if (preview.ok) return { step: "previewed", file: file.name, preview: preview.value };
        const { error } = preview;
        if (text.ok && error.type === "Sealed" && error.opensBy.length > 0)
          return { step: "sealed", file: file.name, text: text.value, opensBy: error.opensBy };
        return { step: "refused", file: file.name, error };
      };
      void look().then((next) => {
        if (turn === latest.current) setImporting(next);
      });
    },
    [transfer],
  );

  const unseal = async (key: BackupKey): Promise<Result<void, ImportTrouble>> => {
    if (importing.step !== "sealed") return ok(undefined);
    const turn = latest.current;
    const { file, text } = importing;
    const preview = await transfer.importText(text, key);
    if (!preview.ok) return preview;
    if (turn === latest.current) setImporting({ step: "previewed", file, preview: preview.value });
    return ok(undefined);
  };

  const close = () => {
    latest.current++;
    setImporting({ step: "rest" });
  };

  const apply = async () => {
    if (importing.step !== "previewed" || isApplying.current) return undefined;
    isApplying.current = true;
    const turn = latest.current;
    const { step, file, preview } = importing;
    setImporting({ step, file, preview, isWriting: true });
    const outcome = await importing.preview.apply();
    isApplying.current = false;
    // A file that was chosen meanwhile is the one that is looked at by now.
    const isLatest = turn === latest.current;
    if (!outcome.ok) {
      if (isLatest) setImporting({ step, file, preview, error: outcome.error });
      return undefined;
    }
    if (isLatest) close();
    // What came may say that packs are installed: their contents are fetched, now or when there is a network.
    void packs.fetchMissing();
    void storage.keep();
    return outcome.value.changed;
  };

  return { importing, read, unseal, apply, close };
}
