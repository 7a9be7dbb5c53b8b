import type { VaultGate } from "#services/vault/vaultService.ts";

/** What every way through the gate is given. */
export interface UnlockProps {
  readonly gate: VaultGate;
  /** The keys are there; the app can begin. */
  readonly onOpen: () => void;
}
