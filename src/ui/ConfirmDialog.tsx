import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Sheet } from "./Sheet.tsx";
import { useT } from "./i18n/useT.ts";

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and what can still be undone. */
  readonly children: ReactNode;
  /** The verb of what will be done: "Delete", not "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question before something that cannot simply be undone. Not doing it comes first and has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, danger = false, onConfirm, onCancel } = props;
  const t = useT();
  return (
    <Sheet
      open={open}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      hideClose
      footer={
        <>
          <Button data-autofocus onClick={onCancel}>
            {t("common.cancel")}
          </Button>
          <Button kind={danger ? "danger" : "primary"} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-14 text-ink-2">{children}</div>
    </Sheet>
  );
}
