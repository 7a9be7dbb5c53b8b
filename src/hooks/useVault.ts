import { useEffect, useState, useSyncExternalStore } from "react";
import type { VaultService, VaultSnapshot } from "#services/vault/vaultService.ts";
import { useServices } from "./useServices.tsx";

export interface Vault {
  /** Undefined until its code is there. */
  readonly vault: VaultService | undefined;
  /** A new object after every change. */
  readonly snapshot: VaultSnapshot | undefined;
}

/** Keys and ways in, loaded by the first screen that asks. */
export function useVault(): Vault {
  const { vault: load } = useServices();
  const [vault, setVault] = useState<VaultService>();
  useEffect(() => {
    let isHere = true;
    void load().then(
      (service) => {
        if (isHere) setVault(service);
      },
      (error: unknown) => {
        // To the error boundary, as when the code of a screen cannot be fetched.
        if (isHere)
          setVault(() => {
            throw error;
          });
      },
    );
    return () => {
      isHere = false;
    };
  }, [load]);
  const snapshot = useSyncExternalStore(vault?.subscribe ?? neverChanges, () => vault?.snapshot());
  return { vault, snapshot };
}

function neverChanges(): () => void {
  return () => undefined;
}
