import { useEffect, useRef, useState } from "react";
import { Archive, ArchiveRestore } from "lucide-react";
import { useAccount } from "#hooks/useAccount.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { BackupRestoreSheet } from "./BackupRestoreSheet.tsx";
import { BackupSaveSheet } from "./BackupSaveSheet.tsx";
import { openChooser, useAskedFor } from "./useAskedFor.ts";
import { useOpenedFile } from "./openedFile.ts";
import { useBackup } from "./useBackup.ts";

/** Where other screens send somebody who wants a backup restored. */
const PLACE = "backup";

/** One sealed file with everything, and the way back from it. */
export function Backup() {
  const t = useT();
  const format = useFormat();
  const { symbols } = useDictionary();
  const { step } = useAccount();
  const { backup, state, opensBy, refresh } = useBackup();
  const [isSaving, setIsSaving] = useState(false);
  const [file, setFile] = useState<File>();
  const chooser = useRef<HTMLInputElement>(null);
  const place = useCameFor();
  useOpenedFile("backup", setFile);
  const restoreButton = useRef<HTMLButtonElement>(null);
  useAskedFor("backup", () => setIsSaving(true));
  useAskedFor("restore", () => openChooser(chooser.current, restoreButton.current));

  return (
    <div ref={place} id={PLACE} className="scroll-mt-4">
      <Section title={t("backup.title")}>
        <p className="text-14">{t("backup.hint")}</p>
        {state?.isDue === true && (
          <Banner>{t(step?.type === "On" ? "backup.dueSynced" : "backup.due")}</Banner>
        )}
        <p className="text-13 text-ink-2">
          {state === undefined && <RoomFor words={t("backup.never")} />}
          {state?.lastAt !== undefined && t("backup.last", { date: format.date(state.lastAt) })}
          {state !== undefined && state.lastAt === undefined && t("backup.never")}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            icon={Archive}
            disabled={backup === undefined || symbols.length === 0}
            onClick={() => setIsSaving(true)}
          >
            {t("backup.save")}
          </Button>
          <Button
            ref={restoreButton}
            icon={ArchiveRestore}
            disabled={backup === undefined}
            onClick={() => chooser.current?.click()}
          >
            {t("backup.restore")}
          </Button>
          <input
            ref={chooser}
            type="file"
            aria-label={t("backup.restore")}
            hidden
            onChange={({ currentTarget: input }) => {
              setFile(input.files?.[0]);
              // The same file can be chosen again.
              input.value = "";
            }}
          />
        </div>
        {backup && isSaving && (
          <BackupSaveSheet
            {...{ backup, opensBy: opensBy ?? [] }}
            onClose={() => {
              setIsSaving(false);
              refresh();
            }}
          />
        )}
        {backup && file && (
          <BackupRestoreSheet
            {...{ backup, file }}
            onClose={() => {
              setFile(undefined);
              refresh();
            }}
          />
        )}
      </Section>
    </div>
  );
}

/** Brings the section into view for whoever was sent to it. */
function useCameFor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (location.hash === `#${PLACE}`) place.current?.scrollIntoView({ block: "start" });
  }, []);
  return place;
}
