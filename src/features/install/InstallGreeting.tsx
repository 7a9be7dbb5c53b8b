import { useRef } from "react";
import { ArchiveRestore, LogIn, X } from "lucide-react";
import { useLocation } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { InstallService } from "#services/install/installService.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
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
      <div className="-my-2 flex items-center gap-2">
        <h2 className="min-w-0 flex-1 font-serif text-16 font-medium">{t("install.greeting")}</h2>
        <IconButton
          label={t("install.beginAfresh")}
          icon={X}
          onClick={install.greeted}
          className="-me-2.5"
        />
      </div>
      <p className="text-14 text-ink-2">{t("install.greetingText")}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" icon={ArchiveRestore} onClick={() => chooser.current?.click()}>
          {t("install.openBackup")}
        </Button>
        <Button icon={LogIn} onClick={() => navigate("/settings/sync", FROM_HERE)}>
          {t("install.signIn")}
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
