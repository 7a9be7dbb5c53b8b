import { useLocation } from "wouter";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";

/** An address that no screen answers. */
export function NotFound() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <>
      <ScreenHeader title={t("app.notFound.title")} />
      <p className="text-ink-2">{t("app.notFound.body")}</p>
      <Button wide onClick={() => navigate("/")}>
        {t("app.notFound.home")}
      </Button>
    </>
  );
}
