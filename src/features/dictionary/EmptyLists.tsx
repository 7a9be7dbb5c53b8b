import { Pencil } from "lucide-react";
import { useLocation } from "wouter";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";
import { isolated } from "#core/symbols/displayName.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { gapInk, riverInk } from "./emptyPicture.ts";

/** A dictionary without a symbol. */
export function NoSymbols() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      picture={<Glyph ink={riverInk} />}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button kind="primary" icon={Pencil} onClick={() => navigate("/")}>
            {t("symbols.drawOne")}
          </Button>
          <Button onClick={() => navigate("/packs", FROM_HERE)}>{t("symbols.seePacks")}</Button>
          <Button onClick={() => navigate("/settings#backup", FROM_HERE)}>
            {t("symbols.restoreBackup")}
          </Button>
        </div>
      }
    >
      {t("symbols.empty")}
    </EmptyState>
  );
}

export interface NothingFoundProps {
  /** What was typed; empty when only tags were chosen. */
  readonly search: string;
  readonly onMake: (name: string) => void;
}

/** No symbol answers what was asked. */
export function NothingFound({ search, onMake }: NothingFoundProps) {
  const t = useT();
  const tags = useBrowsing((browsing) => browsing.tags);
  const clearTags = useBrowsing((browsing) => browsing.clearTags);
  return (
    <EmptyState
      picture={<Glyph ink={gapInk} />}
      action={
        <div className="flex max-w-full flex-wrap justify-center gap-2">
          {search !== "" && (
            <Button kind="primary" onClick={() => onMake(search)}>
              <span className="line-clamp-2 wrap-anywhere">
                {t("symbols.makeNamed", { name: isolated(search) })}
              </span>
            </Button>
          )}
          {tags.length > 0 && <Button onClick={clearTags}>{t("symbols.clearTags")}</Button>}
        </div>
      }
    >
      <span className="wrap-anywhere">
        {search === ""
          ? t("symbols.noneWithTags")
          : t("symbols.noneFound", { search: isolated(search) })}
      </span>
    </EmptyState>
  );
}
