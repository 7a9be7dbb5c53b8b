import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** When not even the page for trouble can be fetched: the words at hand, and the one thing to do. */
export function PlainTrouble() {
  const t = useT();
  return (
    <section role="alert" className="mx-auto flex max-w-120 flex-col gap-4 pt-12">
      <h1 className="font-serif text-24 font-medium">{t("app.trouble.title")}</h1>
      <Button kind="primary" wide onClick={() => location.reload()}>
        {t("app.trouble.reload")}
      </Button>
    </section>
  );
}
