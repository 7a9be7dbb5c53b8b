import { useSyncExternalStore } from "react";
import type { VaultService, VaultSnapshot } from "#services/vault/vaultService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Vault {
  /** Undefined until its code is there. */
  readonly vault: VaultService | undefined;
  /** A new object after every change. */
  readonly snapshot: VaultSnapshot | undefined;
}

/** Keys and ways in, loaded by the first screen that asks. */
export function useVault(): Vault {
  const vault = useLoaded(useServices().vault);
  const snapshot = useSyncExternalStore(vault?.subscribe ?? neverChanges, () => vault?.snapshot());
  return { vault, snapshot };
}
