import { Banner } from "#ui/Banner.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface BackupProgressProps {
  /** What is going on. */
  readonly label: string;
  readonly isBusy: boolean;
  /** 0–1; undefined while the key is being made. */
  readonly done: number | undefined;
  readonly error: string | undefined;
}

/** How far it is, and why it came to nothing. */
export function BackupProgress({ label, isBusy, done, error }: BackupProgressProps) {
  const t = useT();
  return (
    <>
      <p role="status" className="text-13 text-ink-2 empty:hidden">
        {isBusy && (done === undefined ? t("safety.changing") : label)}
      </p>
      {isBusy && done !== undefined && <ProgressBar {...{ label, done }} />}
      {error !== undefined && <Banner tone="warn">{error}</Banner>}
    </>
  );
}
