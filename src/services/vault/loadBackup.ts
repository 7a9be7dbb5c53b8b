import type { BackupService } from "./backupService.ts";
import type { BackupInput } from "./createBackupService.ts";

/** Backups by their first asker: their code stays out of the first load. A failed load is tried again. */
export function loadBackup(input: BackupInput): () => Promise<BackupService> {
  let loading: Promise<BackupService> | undefined;
  const load = async (): Promise<BackupService> => {
    try {
      const { createBackupService } = await import("./createBackupService.ts");
      return createBackupService(input);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= load());
}
