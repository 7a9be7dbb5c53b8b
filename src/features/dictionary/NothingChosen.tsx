import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { riverInk } from "./emptyPicture.ts";

/** What stands beside the list until a symbol is chosen. */
export function NothingChosen() {
  const t = useT();
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center gap-4 pt-[18dvh] text-center text-ink-2">
      <Glyph ink={riverInk} className="size-28 text-line" />
      <p className="text-14">{t("symbols.nothingChosen")}</p>
    </div>
  );
}
