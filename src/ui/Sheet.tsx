import { useEffect, useEffectEvent, useId, useRef } from "react";
import type { MouseEvent, PointerEvent, ReactNode } from "react";
import { X } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";
import { openLayer } from "./sheetHistory.ts";

export interface SheetProps {
  readonly open: boolean;
  /** Asked by Escape, the backdrop and the cross; the sheet stays until `open` is false. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that stay in reach below what scrolls. */
  readonly footer?: ReactNode;
  /** `alertdialog` for questions that must be answered. */
  readonly role?: "dialog" | "alertdialog";
  /** Leaves the cross out where the footer already says how to close. */
  readonly hideClose?: boolean;
}

/**
 * A panel over the screen: rises from the bottom on phones, stands in the middle on wide screens.
 * The focus goes to the part marked `data-autofocus`, else to the title, and back to where it was at the end.
 */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null;
}

function OpenSheet(props: Omit<SheetProps, "open">) {
  const { onClose, title, children, footer, role, hideClose = false } = props;
  const t = useT();
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useModal(dialogRef);
  const close = useEffectEvent(onClose);
  useEffect(() => openLayer(() => close()), []);

  // Text selected from inside to outside must not close the sheet: the press must have begun beside it too.
  // Closing only with the click keeps a tap from reaching what lies beneath.
  const beganBesideRef = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    beganBesideRef.current = event.target === dialogRef.current;
  };
  const onClick = (event: MouseEvent) => {
    if (event.target === dialogRef.current && beganBesideRef.current) onClose();
  };

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      {...(role === undefined ? {} : { role })}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Browsers may close a dialog on a second Escape whatever the page says.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      className="m-0 mt-auto h-fit max-h-[92dvh] w-full max-w-none animate-rise overflow-hidden rounded-t-20 border border-b-0 border-line bg-paper p-0 text-ink shadow-sheet backdrop:bg-backdrop wide:m-auto wide:w-[min(560px,calc(100%-64px))] wide:rounded-20 wide:border-b"
    >
      <div className="flex max-h-[92dvh] flex-col">
        <div className="flex min-h-11 items-center gap-2 px-5 pt-3">
          <h2
            id={titleId}
            tabIndex={-1}
            className="min-w-0 flex-1 py-2 font-serif text-24 font-medium tracking-tight outline-none"
          >
            <bdi>{title}</bdi>
          </h2>
          {!hideClose && (
            <IconButton label={t("common.close")} icon={X} onClick={onClose} className="-me-2.5" />
          )}
        </div>
        <div
          className={joinClasses(
            "flex min-h-0 flex-col gap-4 overflow-y-auto overscroll-contain px-5 pt-2 pb-5",
            footer === undefined && "pb-[max(20px,env(safe-area-inset-bottom))]",
          )}
        >
          {children}
        </div>
        {footer !== undefined && (
          <div className="flex gap-2 border-t border-line px-5 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] *:flex-1">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}

/** Opens the dialog above everything else and gives the focus back to where it was. */
function useModal(dialogRef: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const dialog = dialogRef.current;
    if (dialog === null) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector<HTMLElement>("[data-autofocus]");
    (first ?? dialog.querySelector("h2"))?.focus({ preventScroll: true });
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [dialogRef]);
}
