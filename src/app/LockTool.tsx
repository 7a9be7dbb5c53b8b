import { Lock } from "lucide-react";
import { useVault } from "#hooks/useVault.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Locks, where there is a lock. */
export function LockTool() {
  const t = useT();
  const { vault, snapshot } = useVault();
  if (vault === undefined || snapshot?.isLockOn !== true) return null;
  return <IconButton label={t("safety.lockNow")} icon={Lock} onClick={vault.lock} />;
}
