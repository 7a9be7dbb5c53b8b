import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { X } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";

export interface ToastAction {
  readonly label: string;
  readonly onAction: () => void;
}

export interface ToastMessage {
  readonly text: string;
  /** One thing to do about it, e.g. undo. */
  readonly action?: ToastAction;
}

export type ShowToast = (message: ToastMessage) => void;

/** Long enough to read a sentence and reach its button; it waits while the pointer or focus is on it. */
const STAY_MS = 7000;
/** Older messages give way: two hide a third of a phone's screen, and only the newest step can be undone. */
const MAX_TOASTS = 1;

const ToastContext = createContext<ShowToast | undefined>(undefined);

/** Answers the function that shows a message for some seconds. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === undefined) throw new Error("Bug: useToast outside of ToastProvider");
  return show;
}

interface Toast extends ToastMessage {
  readonly id: number;
}

/** Holds the messages and the region in which they appear; one for the whole app. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(0);
  const show = useCallback<ShowToast>((message) => {
    const id = nextId.current++;
    setToasts((shown) => [...shown, { ...message, id }].slice(-MAX_TOASTS));
  }, []);
  const dismiss = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t("common.notifications")}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-[calc(92px+env(safe-area-inset-bottom))] z-40 flex flex-col items-center gap-2 px-5 wide:bottom-6"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly onDismiss: (id: number) => void;
}

function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const t = useT();
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  useDismissal(toast.id, isPointed || isFocused, onDismiss);
  const { text, action } = toast;
  return (
    <div
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
      className="pointer-events-auto flex min-h-13 w-full max-w-105 animate-rise items-center gap-2 rounded-14 border border-ink bg-ink py-1 ps-4 pe-1 text-14 text-paper shadow-sheet"
    >
      <p className="line-clamp-3 min-w-0 flex-1 wrap-anywhere">
        <bdi>{text}</bdi>
      </p>
      {action !== undefined && (
        <button
          type="button"
          onClick={() => {
            onDismiss(toast.id);
            action.onAction();
          }}
          className="min-h-11 shrink-0 rounded-8 px-3 font-semibold underline underline-offset-4 focus-visible:-outline-offset-4 focus-visible:outline-paper"
        >
          {action.label}
        </button>
      )}
      <IconButton
        label={t("common.dismiss")}
        icon={X}
        onClick={() => onDismiss(toast.id)}
        className="text-paper hover:text-paper focus-visible:-outline-offset-4 focus-visible:outline-paper"
      />
    </div>
  );
}

/** Takes the message away after its time; being looked at starts the time anew. */
function useDismissal(id: number, isHeld: boolean, onDismiss: (id: number) => void): void {
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onDismiss(id), STAY_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, onDismiss]);
}
