import { useState } from "react";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { saveFile } from "#platform/files.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { StartError } from "./compose.ts";
import { SafeModeLink } from "./SafeModeLink.tsx";

interface TroubleProps {
  /** What keeps the app from going on. */
  readonly type: StartError["type"];
}

/** The page for when nothing else can be shown: what happened, what is safe, what to do. */
export function Trouble({ type }: TroubleProps) {
  const t = useT();
  const [exported, setExported] = useState<"yes" | "failed">();
  const saveCopy = async () => {
    const { rawDump } = await import("#store/rawDump.ts");
    const dump = await rawDump({
      keys: createBrowserDeviceKeys(),
      randomBytes: systemRandomBytes,
    });
    if (dump.ok) saveFile("glyphary-copy.json", "application/json", dump.value);
    setExported(dump.ok ? "yes" : "failed");
  };
  return (
    <section className="mx-auto flex max-w-120 flex-col gap-4 pt-12">
      <h1 className="font-serif text-24 font-medium tracking-tight">{t("app.trouble.title")}</h1>
      <p role="alert">{t(`app.trouble.${type}`)}</p>
      <Button kind="primary" wide onClick={() => location.reload()}>
        {t("app.trouble.reload")}
      </Button>
      {type !== "StorageUnavailable" && (
        <Button wide onClick={() => void saveCopy()}>
          {t("app.trouble.export")}
        </Button>
      )}
      <SafeModeLink />
      <p aria-live="polite" className="text-14 text-ink-2">
        {exported === "yes" && t("app.trouble.exported")}
        {exported === "failed" && t("app.trouble.exportFailed")}
      </p>
    </section>
  );
}
