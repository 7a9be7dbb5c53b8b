import type { ReactNode } from "react";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";

interface PadLayoutProps {
  readonly tools: ReactNode;
  readonly status?: ReactNode;
  readonly pad: ReactNode;
  /** What stands under the pad, or beside it where there is room. */
  readonly children: ReactNode;
}

/** The places of the pad's screen; the built page shows them before any script has run. */
export function PadLayout({ tools, status, pad, children }: PadLayoutProps) {
  const t = useT();
  return (
    <>
      <ScreenHeader
        title={t("draw.title")}
        wideTitle={t("nav.draw")}
        status={status}
        trailing={tools}
      />
      <div className="flex flex-col gap-3.5 wide:grid wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] wide:items-start wide:gap-8">
        {pad}
        <div className="flex min-w-0 flex-col gap-2.5">{children}</div>
      </div>
    </>
  );
}
