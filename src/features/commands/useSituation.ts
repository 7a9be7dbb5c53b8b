import { useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useDueCount } from "#hooks/useDueCount.ts";
import { useInstall } from "#hooks/useInstall.ts";
import { neverChanges } from "#hooks/useLoaded.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useSyncIfAny } from "#hooks/useSyncIfAny.ts";
import { useVault } from "#hooks/useVault.ts";
import type { InstallService } from "#services/install/installService.ts";
import type { SyncService } from "#services/sync/syncService.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import type { Shell, Situation } from "./situation.ts";

/** How things stand, and the services that some commands need. */
export function useSituation({ undoWords, redoWords }: Shell): {
  readonly now: Situation;
  readonly sync: SyncService | undefined;
  readonly vault: VaultService | undefined;
  readonly install: InstallService | undefined;
} {
  const { dictionary } = useServices();
  const [path] = useLocation();
  const { symbols, byId } = useDictionary();
  const due = useDueCount() ?? 0;
  const preferences = usePreferences();
  const { vault, snapshot } = useVault();
  const { install, snapshot: installed } = useInstall();
  const sync = useSyncIfAny();
  const canSync = useSyncExternalStore(sync?.subscribe ?? neverChanges, () =>
    sync === undefined ? false : sync.snapshot().phase !== "off",
  );

  const id = /^\/symbols\/([^/]+)/.exec(path)?.[1] as SymbolId | undefined;
  const symbol = id && byId.get(id);
  const isLockOn = snapshot?.isLockOn === true;
  return {
    now: {
      ...{ path, due, isLockOn, canSync, preferences },
      canInstall: installed?.isInstalled === false,
      ...{ undo: undoWords, redo: redoWords },
      symbolCount: symbols.length,
      symbol: symbol && {
        id: symbol.id,
        name: isolated(displayName(symbol)),
        isDrawn: dictionary.drawingOf(symbol.id) !== undefined,
      },
    },
    ...{ sync, vault, install },
  };
}
