import { useEffect, useState } from "react";
import type { SyncService } from "#services/sync/syncService.ts";
import { useServices } from "./useServices.tsx";

/** The sync of a vault that has an account, once `beside` is loaded too; where there is none, nothing of it is loaded. */
export function useSyncIfAny(beside?: () => Promise<unknown>): SyncService | undefined {
  const { hasAccount, sync: load } = useServices();
  const [sync, setSync] = useState<SyncService>();
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      if (!(await hasAccount())) return;
      const [service] = await Promise.all([load(), beside?.()]);
      if (isHere) setSync(service);
    };
    // Without a network there may be no code for it yet; whoever asks next asks again.
    void ask().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [hasAccount, load, beside]);
  return sync;
}
