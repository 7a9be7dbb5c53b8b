import type { ComponentProps } from "react";
import type { LucideIcon } from "lucide-react";
import { joinClasses } from "./joinClasses.ts";

/** `primary` is filled with ink, `quiet` is an outline, `plain` is words alone, `danger` takes something away. */
export type ButtonKind = "primary" | "quiet" | "plain" | "danger";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly kind?: ButtonKind;
  /** Takes the whole width, 52 px high: the one thing to do on a screen. */
  readonly wide?: boolean;
  readonly icon?: LucideIcon;
}

const KIND_CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary:
    "border-ink bg-ink text-paper hover:opacity-90 disabled:border-line disabled:bg-line disabled:text-ink-2 disabled:opacity-100",
  quiet: "border-line bg-transparent text-ink hover:bg-surface",
  plain: "border-transparent bg-transparent text-ink underline-offset-4 hover:underline",
  danger: "border-warn bg-transparent text-warn hover:bg-warn/10",
};

export function Button(props: ButtonProps) {
  const { kind = "quiet", wide = false, icon: Icon, className, children, ...rest } = props;
  return (
    <button
      type="button"
      className={joinClasses(
        "inline-flex max-w-full items-center justify-center gap-2 rounded-14 border px-4 text-center font-medium disabled:opacity-45 pointer-fine:transition-colors",
        wide ? "min-h-13 w-full py-2 text-16" : "min-h-11 py-1.5 text-14",
        KIND_CLASSES[kind],
        className,
      )}
      {...rest}
    >
      {Icon !== undefined && (
        <Icon aria-hidden="true" size={20} strokeWidth={1.75} className="shrink-0" />
      )}
      {children}
    </button>
  );
}
