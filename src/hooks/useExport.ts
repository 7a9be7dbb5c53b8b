import { useCallback } from "react";
import { saveTrouble, type TroubleWords } from "./saveTrouble.ts";
import { useServices } from "./useServices.tsx";

/** What is to be said after everything was handed out, or could not be. */
export type ExportWords =
  | TroubleWords
  | { readonly id: "settings.exported"; readonly values: { readonly file: string } }
  | { readonly id: "app.trouble.exportFailed"; readonly values: Readonly<Record<string, never>> };

/** Answers what saves everything as one file, and tells how that went. */
export function useExport(): () => Promise<ExportWords> {
  const { transfer, share } = useServices();
  return useCallback(async () => {
    const text = await transfer.exportAll();
    if (!text.ok) {
      if (text.error.type === "DatabaseTakenOver") return saveTrouble(text.error);
      return { id: "app.trouble.exportFailed", values: {} };
    }
    const file = fileName(new Date());
    share.saveText(file, text.value);
    return { id: "settings.exported", values: { file } };
  }, [transfer, share]);
}

/** The day on this device's calendar, so that files sort by age. */
function fileName(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `glyphary-${now.getFullYear()}-${month}-${day}.json`;
}
