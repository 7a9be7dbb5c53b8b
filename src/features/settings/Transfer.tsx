import { useRef } from "react";
import { Upload } from "lucide-react";
import { useStepBack } from "#hooks/useStepBack.ts";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ExportButton } from "./ExportButton.tsx";
import { ImportRefusal } from "./ImportRefusal.tsx";
import { ImportSheet } from "./ImportSheet.tsx";
import { SealedCopySheet } from "./SealedCopySheet.tsx";
import { Section } from "#ui/Section.tsx";
import { useOpenedFile } from "./openedFile.ts";
import { openChooser, useAskedFor } from "./useAskedFor.ts";
import { useFileDrop } from "./useFileDrop.ts";
import { StopReading } from "./StopReading.tsx";
import { useImport } from "./useImport.ts";

/** Everything out as one file, and such a file in again. */
export function Transfer() {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  const chooser = useRef<HTMLInputElement>(null);
  const { importing, read, unseal, apply, close } = useImport();
  const isOver = useFileDrop(read);
  useOpenedFile("export", read);
  const choose = () => chooser.current?.click();
  const button = useRef<HTMLButtonElement>(null);
  useAskedFor("import", () => openChooser(chooser.current, button.current));

  const applyAndTell = async () => {
    const count = await apply();
    if (count === undefined) return;
    const back = stepBack();
    const takeBack = async () => {
      const words = await back();
      if (words !== undefined) show({ text: t(words.id, words.values) });
    };
    show({
      text: t("import.done", { count }),
      action: { label: t("common.undo"), onAction: () => void takeBack() },
    });
  };

  return (
    <Section title={t("settings.transfer")}>
      <p className="text-14">{t("settings.transferHint")}</p>
      <div className="flex flex-wrap gap-2">
        <ExportButton />
        <Button ref={button} icon={Upload} onClick={choose}>
          {t("settings.import")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          aria-label={t("settings.import")}
          hidden
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            if (file !== undefined) read(file);
            // The same file can be chosen again, after it was mended.
            input.value = "";
          }}
        />
      </div>
      <p className="text-13 text-ink-2 pointer-coarse:hidden">
        {t(isOver ? "settings.importDrop" : "settings.importHint")}
      </p>
      <p role="status" className="text-13 text-ink-2 empty:hidden">
        {importing.step === "reading" && t("settings.importReading", { file: importing.file })}
      </p>
      {importing.step === "reading" && <StopReading onStop={close} />}
      {importing.step === "sealed" && (
        <SealedCopySheet importing={importing} onOpen={unseal} onClose={close} />
      )}
      {importing.step === "refused" && (
        <ImportRefusal importing={importing} onChoose={choose} onClose={close} />
      )}
      {importing.step === "previewed" && (
        <ImportSheet importing={importing} onApply={() => void applyAndTell()} onClose={close} />
      )}
    </Section>
  );
}
