import { useT } from "#ui/i18n/useT.ts";

export interface UnlockNoteProps {
  readonly isBusy: boolean;
  readonly waitSeconds?: number;
}

/** Why it takes a moment: said once to screen readers, however the seconds run down. */
export function UnlockNote({ isBusy, waitSeconds = 0 }: UnlockNoteProps) {
  const t = useT();
  return (
    <div className="min-h-10 text-center text-13 text-balance text-ink-2">
      <p role="status">
        {isBusy && t("lock.openingNote")}
        {!isBusy && waitSeconds > 0 && t("lock.waitNote")}
      </p>
      {!isBusy && waitSeconds > 0 && (
        <p aria-hidden="true" data-testid="wait" className="font-medium text-ink">
          {t("lock.wait", { seconds: waitSeconds })}
        </p>
      )}
    </div>
  );
}
