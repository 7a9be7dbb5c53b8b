import type { Way } from "#hooks/keyTrouble.ts";
import type { KeyWork } from "#hooks/useKeyWork.ts";
import { StepSheet, type StepSheetProps } from "#ui/StepSheet.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { vaultTrouble } from "./vaultTrouble.ts";

export interface KeySheetProps extends Omit<StepSheetProps, "isBusy" | "busyNote" | "trouble"> {
  readonly work: Pick<KeyWork, "isBusy" | "error">;
  /** Which key the trouble is about. */
  readonly way: Way;
  /** Said while it works. */
  readonly busyNote?: string;
}

/** A sheet that changes a key. */
export function KeySheet({ work, way, busyNote, ...rest }: KeySheetProps) {
  const t = useT();
  return (
    <StepSheet
      {...rest}
      isBusy={work.isBusy}
      busyNote={busyNote ?? t("safety.changing")}
      trouble={work.error && vaultTrouble(t, work.error, way)}
    />
  );
}
