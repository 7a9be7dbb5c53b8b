import type { ComponentProps } from "react";
import type { LucideIcon } from "lucide-react";
import { joinClasses } from "./joinClasses.ts";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** For switches: whether it is on. */
  readonly pressed?: boolean;
}

/** A picture to press, 44 px each way. */
export function IconButton(props: IconButtonProps) {
  const { label, icon: Icon, pressed, className, type = "button", ...rest } = props;
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      className={joinClasses(
        "inline-grid size-11 shrink-0 place-items-center rounded-14 text-ink-2 hover:text-ink disabled:opacity-40 disabled:hover:text-ink-2 aria-pressed:text-seal pointer-fine:transition-colors",
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden="true" size={24} strokeWidth={1.75} />
    </button>
  );
}
