import { useId, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { useT } from "./i18n/useT.ts";
import { Sheet } from "./Sheet.tsx";
import { StepForm } from "./StepForm.tsx";

export interface StepSheetProps {
  readonly title: string;
  /** The verb of what will be done. */
  readonly action: string;
  readonly onAction: () => void;
  readonly isBusy: boolean;
  /** Said while it works. */
  readonly busyNote: string;
  /** Why the last try came to nothing. */
  readonly trouble?: string | undefined;
  /** Takes something away. */
  readonly danger?: boolean;
  /** In the place of cancelling, from the second step on. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One step in a sheet: fields, what went wrong, and the two buttons. It stays while it works. */
export function StepSheet(props: StepSheetProps) {
  const { title, action, onAction, isBusy, busyNote, trouble, onBack, onClose, children } = props;
  const t = useT();
  const formId = useId();
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
          <Button
            kind={props.danger === true ? "danger" : "primary"}
            type="submit"
            form={formId}
            disabled={isBusy}
          >
            {action}
          </Button>
        </>
      }
    >
      <StepForm key={title} id={formId} onSubmit={onAction}>
        {children}
        <p role="status" className="text-13 text-ink-2 empty:hidden">
          {isBusy && busyNote}
        </p>
        {trouble !== undefined && (
          <p role="alert" className="text-14 text-warn">
            {trouble}
          </p>
        )}
      </StepForm>
    </Sheet>
  );
}
