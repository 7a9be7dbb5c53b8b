import { useState, type ReactNode } from "react";
import { Archive, RefreshCw } from "lucide-react";
import { useLocation } from "wouter";
import { useAccount } from "#hooks/useAccount.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { BackupService } from "#services/vault/backupService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** The sheet that saves a backup; `onClose` also when nothing was saved. */
export type SaveSheet = (given: { readonly onClose: () => void }) => ReactNode;

export interface CarryOverProps {
  readonly backup: () => Promise<BackupService>;
  readonly saveSheet: SaveSheet;
  /** The person goes elsewhere to turn sync on. */
  readonly onLeave: () => void;
}

/** What is kept here must come along into an app that begins empty: by a backup, or by the account. */
export function CarryOver({ backup, saveSheet, onLeave }: CarryOverProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const { symbols } = useDictionary();
  const { step } = useAccount();
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);

  if (symbols.length === 0 || step === undefined) return null;
  if (step.type === "On") return <p className="text-14">{t("install.carrySynced")}</p>;

  const lookAgain = async () => {
    setIsSaving(false);
    const { lastAt } = await (await backup()).state();
    setIsSaved(lastAt !== undefined && lastAt >= performance.timeOrigin);
  };
  return (
    <section className="flex flex-col gap-3 rounded-18 border border-line bg-surface p-4 text-14">
      <h3 className="font-semibold">{t("install.carry")}</h3>
      <p role="status">{t(isSaved ? "install.carrySaved" : "install.carryText")}</p>
      {!isSaved && (
        <div className="flex flex-wrap gap-2">
          <Button icon={Archive} onClick={() => setIsSaving(true)}>
            {t("backup.save")}
          </Button>
          <Button
            icon={RefreshCw}
            onClick={() => {
              onLeave();
              navigate("/settings/sync", FROM_HERE);
            }}
          >
            {t("install.turnOnSync")}
          </Button>
        </div>
      )}
      {isSaving && saveSheet({ onClose: () => void lookAgain() })}
    </section>
  );
}
