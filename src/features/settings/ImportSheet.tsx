import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { importTrouble } from "./importTrouble.ts";
import type { Importing } from "./useImport.ts";

export interface ImportSheetProps {
  readonly importing: Extract<Importing, { step: "previewed" }>;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What a file holds and what it would change, before anything is changed. */
export function ImportSheet({ importing, onApply, onClose }: ImportSheetProps) {
  const t = useT();
  const format = useFormat();
  const { file, preview, error, isWriting = false } = importing;
  const { symbols, samples, changes, unreadable } = preview;
  const words = error && importTrouble(error, file, format);
  return (
    <Sheet
      open
      onClose={() => {
        if (!isWriting) onClose();
      }}
      title={t("import.title")}
      hideClose
      footer={
        changes === 0 ? (
          <Button data-autofocus onClick={onClose}>
            {t("common.close")}
          </Button>
        ) : (
          <>
            <Button disabled={isWriting} onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button kind="primary" data-autofocus aria-disabled={isWriting} onClick={onApply}>
              {t("import.apply")}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-2 text-14">
        <p className="wrap-anywhere text-ink-2">
          <bdi>{file}</bdi>
        </p>
        <p className="text-16 font-medium">{t("import.holds", { symbols, samples })}</p>
        <p>{changes === 0 ? t("import.noChanges") : t("import.changes", { count: changes })}</p>
        {unreadable > 0 && <p>{t("import.unreadable", { count: unreadable })}</p>}
      </div>
      <p role="status" className="text-13 text-ink-2 empty:hidden">
        {isWriting && t("import.writing")}
      </p>
      {words && <Banner tone="warn">{t(words.id, words.values)}</Banner>}
    </Sheet>
  );
}
