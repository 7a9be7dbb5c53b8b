import { Download } from "lucide-react";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { exportName } from "./exportName.ts";

/** Hands everything out as one file. */
export function ExportButton() {
  const t = useT();
  const show = useToast();
  const { transfer, share } = useServices();

  const exportAll = async () => {
    const text = await transfer.exportAll();
    if (!text.ok) {
      if (text.error.type !== "DatabaseTakenOver") show({ text: t("app.trouble.exportFailed") });
      else {
        const { id, values } = saveTrouble(text.error);
        show({ text: t(id, values) });
      }
      return;
    }
    const file = exportName(new Date());
    share.saveText(file, text.value);
    show({ text: t("settings.exported", { file }) });
  };

  return (
    <Button icon={Download} onClick={() => void exportAll()}>
      {t("settings.export")}
    </Button>
  );
}
