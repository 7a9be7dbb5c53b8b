import type { PackSummary } from "#services/packService.ts";
import { useLocale } from "#ui/i18n/useT.ts";

/** Whose strokes a pack holds and under which licence. */
export function PackOrigin({ pack }: { readonly pack: PackSummary }) {
  const language = useLocale() === "de" ? "de" : "en";
  const { name, url, attribution } = pack.licence;
  return (
    <p className="text-12 wrap-anywhere text-ink-2">
      {pack.source[language]} ·{" "}
      {url === undefined ? (
        name
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer license"
          className="relative whitespace-nowrap underline underline-offset-4 after:absolute after:-inset-x-2 after:-inset-y-3"
        >
          {name}
        </a>
      )}
      {attribution !== undefined && <> · {attribution}</>}
    </p>
  );
}
