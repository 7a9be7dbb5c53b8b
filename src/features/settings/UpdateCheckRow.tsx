import { useState } from "react";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { UpdateCheck } from "#services/updatesService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Asks for a new version on the person's word, and takes it on another. */
export function UpdateCheckRow() {
  const t = useT();
  const { updates } = useServices();
  const once = useOneAtATime();
  const [found, setFound] = useState<UpdateCheck | "asking">();
  const check = async () => {
    setFound("asking");
    setFound(await updates.check());
  };
  return (
    <div className="flex flex-col items-start gap-2 text-14">
      <div className="flex flex-wrap gap-2">
        <Button disabled={found === "asking"} onClick={() => void once(check)}>
          {t(found === "asking" ? "settings.checking" : "settings.checkUpdate")}
        </Button>
        {found === "waiting" && (
          <Button kind="primary" onClick={updates.accept}>
            {t("app.update.take")}
          </Button>
        )}
      </div>
      <p role="status" className="text-13 text-ink-2 empty:hidden">
        {found !== undefined && found !== "asking" && t(`settings.update.${found}`)}
      </p>
    </div>
  );
}
