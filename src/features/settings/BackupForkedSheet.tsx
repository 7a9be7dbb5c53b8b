import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface BackupForkedSheetProps {
  /** What was restored, in words. */
  readonly restored: string;
  readonly onClose: () => void;
}

/** Tells of a copy of this device, which a message of some seconds would be too short for. */
export function BackupForkedSheet({ restored, onClose }: BackupForkedSheetProps) {
  const t = useT();
  return (
    <Sheet
      open
      hideClose
      onClose={onClose}
      title={t("backup.restore")}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t("common.done")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 text-14">
        <p role="status">{t("backup.forked")}</p>
        <p className="text-ink-2">{restored}</p>
      </div>
    </Sheet>
  );
}
