import { useRef } from "react";
import { ArchiveRestore, LogIn } from "lucide-react";
import { useLocation } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { InstallService } from "#services/install/installService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface InstallGreetingProps {
  readonly install: InstallService;
  /** A backup was chosen: it is to be opened. */
  readonly onBackup: (file: File) => void;
}

/** In an installed app that began empty: the way back to what was kept in the browser. */
export function InstallGreeting({ install, onBackup }: InstallGreetingProps) {
  const t = useT();
  const [location, navigate] = useLocation();
  const chooser = useRef<HTMLInputElement>(null);
  if (location !== "/") return null;
  return (
    <section
      aria-label={t("install.greeting")}
      className="flex flex-col gap-3 rounded-18 border border-line bg-surface p-4"
    >
      <h2 className="font-serif text-16 font-medium">{t("install.greeting")}</h2>
      <p className="text-14 text-ink-2">{t("install.greetingText")}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" icon={ArchiveRestore} onClick={() => chooser.current?.click()}>
          {t("install.openBackup")}
        </Button>
        <Button icon={LogIn} onClick={() => navigate("/settings/sync", FROM_HERE)}>
          {t("install.signIn")}
        </Button>
        <Button kind="plain" onClick={install.greeted}>
          {t("install.beginAfresh")}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        aria-label={t("install.openBackup")}
        hidden
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (file !== undefined) onBackup(file);
          // The same file can be chosen again.
          input.value = "";
        }}
      />
    </section>
  );
}
