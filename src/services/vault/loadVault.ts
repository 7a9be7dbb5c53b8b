import type { VaultInput } from "./vaultInput.ts";
import type { VaultService } from "./vaultService.ts";

/** The vault's service by its first asker: its cryptography stays out of the first load. A failed load is tried again. */
export function loadVault(input: VaultInput): () => Promise<VaultService> {
  let loading: Promise<VaultService> | undefined;
  const load = async (): Promise<VaultService> => {
    try {
      const { createVaultService } = await import("./createVaultService.ts");
      return createVaultService(input);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= load());
}
