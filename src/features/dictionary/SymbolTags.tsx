import { useLocation } from "wouter";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";

/** A symbol's tags; each leads to the symbols that bear it too. */
export function SymbolTags({ tags }: { readonly tags: readonly string[] }) {
  const t = useT();
  const [, navigate] = useLocation();
  const showTag = useBrowsing((browsing) => browsing.showTag);
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t("form.tags")} className="flex flex-wrap justify-center gap-x-2 gap-y-4.5">
      {tags.map((tag) => (
        <li key={tag} className="max-w-full">
          <button
            type="button"
            onClick={() => {
              showTag(tag);
              navigate("/symbols");
            }}
            className="relative inline-flex min-h-8.5 max-w-full items-center rounded-full border border-line px-3.5 text-14 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1.25 hover:text-ink pointer-fine:transition-colors"
          >
            <span dir="auto" className="truncate">
              {tag}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
