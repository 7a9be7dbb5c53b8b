import { useLocation } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Under the pad of somebody who has no symbols yet: how to begin. */
export function FirstRun() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <div data-first-run className="flex flex-col gap-3 pt-1">
      <p className="text-14 text-ink-2">{t("draw.firstRun")}</p>
      <Button data-to="/packs" onClick={() => navigate("/packs", FROM_HERE)}>
        {t("draw.toPacks")}
      </Button>
    </div>
  );
}
