import { keyTrouble, type Way } from "#hooks/keyTrouble.ts";
import type { VaultError } from "#services/vault/vaultService.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

/** What went wrong with a key, in words that say what to do next. */
export function vaultTrouble(t: Translate, error: VaultError, way: Way): string {
  const { id, values } = keyTrouble(error, way);
  return t(id, values);
}
