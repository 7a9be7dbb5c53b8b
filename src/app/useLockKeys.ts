import { useEffect } from "react";
import { useServices } from "#hooks/useServices.tsx";
import type { VaultService } from "#services/vault/vaultService.ts";
import { isPressed } from "#ui/shortcuts.ts";

/** Ctrl/Cmd+Shift+L on every screen, also while one types: who is in a hurry to lock is not asked where they are. */
export function useLockKeys(): void {
  const { vault } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(event, "lock")) return;
      event.preventDefault();
      void vault().then(lockIfThereIsALock);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [vault]);
}

/** The service may have been made by this very press, and has not looked yet. */
function lockIfThereIsALock(vault: VaultService): void {
  if (vault.snapshot()?.isLockOn === true) vault.lock();
  if (vault.snapshot() !== undefined) return;
  const stop = vault.subscribe(() => {
    stop();
    if (vault.snapshot()?.isLockOn === true) vault.lock();
  });
}
