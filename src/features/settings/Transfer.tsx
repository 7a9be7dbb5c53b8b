import { useRef } from "react";
import { Upload } from "lucide-react";
import { useStepBack } from "#hooks/useStepBack.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { ExportButton } from "./ExportButton.tsx";
import { ImportSheet } from "./ImportSheet.tsx";
import { importTrouble, type ImportTrouble } from "./importTrouble.ts";
import { Section } from "./Section.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useImport } from "./useImport.ts";

/** Everything out as one file, and such a file in again. */
export function Transfer() {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  const chooser = useRef<HTMLInputElement>(null);
  const { importing, read, apply, close } = useImport();
  const isOver = useFileDrop(read);

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
        <Button icon={Upload} onClick={() => chooser.current?.click()}>
          {t("settings.import")}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (file !== undefined) read(file);
          // The same file can be chosen again, after it was mended.
          input.value = "";
        }}
      />
      <p role="status" className="text-13 text-ink-2">
        {importing.step === "reading"
          ? t("settings.importReading", { file: importing.file })
          : t(isOver ? "settings.importDrop" : "settings.importHint")}
      </p>
      {importing.step === "refused" && (
        <Refusal file={importing.file} error={importing.error} onDismiss={close} />
      )}
      {importing.step === "previewed" && (
        <ImportSheet importing={importing} onApply={() => void applyAndTell()} onClose={close} />
      )}
    </Section>
  );
}

interface RefusalProps {
  readonly file: string;
  readonly error: ImportTrouble;
  readonly onDismiss: () => void;
}

function Refusal({ file, error, onDismiss }: RefusalProps) {
  const t = useT();
  const words = importTrouble(error, file, useFormat());
  return (
    <Banner tone="warn" onDismiss={onDismiss}>
      <span className="wrap-anywhere">{t(words.id, words.values)}</span>
    </Banner>
  );
}
