import { useT } from "#ui/i18n/useT.ts";

/** To the page that needs nothing of the app: a plain link, since the app's own routes may be what is broken. */
export function SafeModeLink() {
  const t = useT();
  return (
    <a
      href="/safe.html"
      className="inline-flex min-h-11 items-center self-start rounded-8 text-14 underline underline-offset-4"
    >
      {t("app.trouble.safeMode")}
    </a>
  );
}
