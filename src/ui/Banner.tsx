import type { ReactNode } from "react";
import { CircleAlert, Info, X } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";

export interface BannerProps {
  /** `warn` for trouble: announced at once. */
  readonly tone?: "note" | "warn";
  readonly children: ReactNode;
  /** Buttons below the words. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message that stays at its place on the screen until it is dealt with. */
export function Banner({ tone = "note", children, action, onDismiss }: BannerProps) {
  const t = useT();
  const Icon = tone === "warn" ? CircleAlert : Info;
  return (
    <div
      role={tone === "warn" ? "alert" : "status"}
      className="flex items-start gap-3 rounded-14 border border-line bg-surface py-3 ps-4 pe-2 text-14"
    >
      <Icon
        aria-hidden="true"
        size={20}
        strokeWidth={1.75}
        className={joinClasses("mt-px shrink-0", tone === "warn" ? "text-warn" : "text-ink-2")}
      />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2 pe-2">
        <div className="max-w-full wrap-anywhere">{children}</div>
        {action}
      </div>
      {onDismiss !== undefined && (
        <IconButton label={t("common.dismiss")} icon={X} onClick={onDismiss} className="-my-2.5" />
      )}
    </div>
  );
}
