import { useSyncExternalStore } from "react";
import { neverChanges } from "#hooks/useLoaded.ts";
import { useSyncIfAny } from "#hooks/useSyncIfAny.ts";
import { loadScreenWords } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";

/** A dot on the way to the settings while the sync cannot go on without the person; nothing while it can. */
export function SettingsSign() {
  const t = useT();
  const sync = useSyncIfAny(loadScreenWords);
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
