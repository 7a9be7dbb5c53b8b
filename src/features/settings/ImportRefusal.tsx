import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { importTrouble } from "./importTrouble.ts";
import type { Importing } from "./useImport.ts";

export interface ImportRefusalProps {
  readonly importing: Extract<Importing, { step: "refused" }>;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/** Why a file was not taken in, where it cannot be missed, wherever on the page it was dropped. */
export function ImportRefusal({ importing, onChoose, onClose }: ImportRefusalProps) {
  const t = useT();
  const { id, values } = importTrouble(importing.error, importing.file, useFormat());
  return (
    <Sheet
      open
      onClose={onClose}
      title={t("import.refused")}
      hideClose
      footer={
        <>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button kind="primary" data-autofocus onClick={onChoose}>
            {t("import.another")}
          </Button>
        </>
      }
    >
      <Banner tone="warn">
        <span className="wrap-anywhere">{t(id, values)}</span>
      </Banner>
    </Sheet>
  );
}
