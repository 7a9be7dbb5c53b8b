import { useId, type ReactNode } from "react";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { StepForm } from "./StepForm.tsx";
import type { KeyWork } from "./useKeyWork.ts";
import { vaultTrouble, type Way } from "./vaultTrouble.ts";

export interface KeySheetProps {
  readonly title: string;
  /** The verb of what will be done. */
  readonly action: string;
  readonly onAction: () => void;
  readonly work: Pick<KeyWork, "isBusy" | "error">;
  /** Which key the trouble is about. */
  readonly way: Way;
  /** Said while it works. */
  readonly busyNote?: string;
  /** In the place of cancelling, from the second step on. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet that changes a key: fields, what went wrong, and the two buttons. It stays while it works. */
export function KeySheet(props: KeySheetProps) {
  const { title, action, onAction, work, way, busyNote, onBack, onClose, children } = props;
  const t = useT();
  const formId = useId();
  const { isBusy, error } = work;
  return (
    <Sheet
      open
      hideClose={isBusy}
      onClose={() => {
        if (!isBusy) onClose();
      }}
      title={title}
      footer={
        <>
          <Button disabled={isBusy} onClick={onBack ?? onClose}>
            {t(onBack === undefined ? "common.cancel" : "common.back")}
          </Button>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <StepForm key={title} id={formId} onSubmit={onAction}>
        {children}
        <p role="status" className="text-13 text-ink-2 empty:hidden">
          {isBusy && (busyNote ?? t("safety.changing"))}
        </p>
        {error !== undefined && (
          <p role="alert" className="text-14 text-warn">
            {vaultTrouble(t, error, way)}
          </p>
        )}
      </StepForm>
    </Sheet>
  );
}
