import { useEffect, useState, useSyncExternalStore } from "react";
import { neverChanges } from "#hooks/useLoaded.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { SyncService } from "#services/sync/syncService.ts";
import { loadScreenWords } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";

/** A dot on the way to the settings while the sync cannot go on without the person; nothing while it can. */
export function SettingsSign() {
  const t = useT();
  const sync = useSyncIfAny();
  const isStuck = useSyncExternalStore(
    sync?.subscribe ?? neverChanges,
    () => sync?.snapshot().stuck !== undefined,
  );
  return (
    <span role="status">
      {isStuck && (
        <>
          <span
            aria-hidden="true"
            className="pointer-events-none absolute end-0 top-2 size-2.5 rounded-full border-2 border-paper bg-warn forced-color-adjust-none"
          />
          <span className="sr-only">{t("sync.needsYou")}</span>
        </>
      )}
    </span>
  );
}

/** Loads nothing of the sync where there is no account. */
function useSyncIfAny(): SyncService | undefined {
  const { hasAccount, sync: load } = useServices();
  const [sync, setSync] = useState<SyncService>();
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      if (!(await hasAccount())) return;
      const [service] = await Promise.all([load(), loadScreenWords()]);
      if (isHere) setSync(service);
    };
    // Without a network there may be no code for it yet; the next screen asks again.
    void ask().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [hasAccount, load]);
  return sync;
}
