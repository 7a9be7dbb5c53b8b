import { Download } from "lucide-react";
import { useExport } from "#hooks/useExport.ts";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Hands everything out as one file. */
export function ExportButton() {
  const t = useT();
  const show = useToast();
  const save = useExport();
  const saveAndTell = async () => {
    const { id, values } = await save();
    show({ text: t(id, values) });
  };
  return (
    <Button icon={Download} onClick={() => void saveAndTell()}>
      {t("settings.export")}
    </Button>
  );
}
