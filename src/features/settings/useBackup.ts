import { useCallback, useEffect, useState } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { BackupKeyKind, BackupService, BackupState } from "#services/vault/backupService.ts";

export interface Backups {
  /** Undefined until its code is there. */
  readonly backup: BackupService | undefined;
  readonly state: BackupState | undefined;
  /** What opens a backup without a passphrase made for it. */
  readonly opensBy: readonly BackupKeyKind[] | undefined;
  /** Looks again. */
  readonly refresh: () => void;
}

/** Backups as they stand, asked anew after every change of the dictionary. */
export function useBackup(): Backups {
  const { backup: load } = useServices();
  const { version } = useDictionary();
  const [asked, setAsked] = useState(0);
  const [known, setKnown] = useState<Omit<Backups, "refresh">>(NOTHING);
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const backup = await load();
      const [state, kinds] = await Promise.all([backup.state(), backup.opensBy()]);
      if (isHere) setKnown({ backup, state, opensBy: kinds.ok ? kinds.value : undefined });
    };
    void ask().catch((error: unknown) => {
      // To the error boundary, as when the code of a screen cannot be fetched.
      if (isHere)
        setKnown(() => {
          throw error;
        });
    });
    return () => {
      isHere = false;
    };
  }, [load, version, asked]);
  const refresh = useCallback(() => setAsked((times) => times + 1), []);
  return { ...known, refresh };
}

const NOTHING = { backup: undefined, state: undefined, opensBy: undefined };
