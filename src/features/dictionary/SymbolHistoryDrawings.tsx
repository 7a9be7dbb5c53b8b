import { useEffect, useState } from "react";
import type { SymbolView } from "#core/symbols/symbol.ts";
import type { KeptDrawing, PracticeService } from "#services/practice/practiceService.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface SymbolHistoryDrawingsProps {
  readonly symbol: SymbolView;
  readonly practice: Pick<PracticeService, "drawingsOf">;
  /** Of practice: another one means that there may be more drawings. */
  readonly version: number;
}

/** What was drawn in practice, side by side, oldest first: the hand as it changed. */
export function SymbolHistoryDrawings(props: SymbolHistoryDrawingsProps) {
  const t = useT();
  const format = useFormat();
  const drawings = useKeptDrawings(props);
  if (drawings.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 pt-1">
      <h4 className="text-13 text-ink-2">{t("history.drawings")}</h4>
      <ul
        // Reached by keyboard, so that it can be moved.
        tabIndex={0}
        aria-label={t("history.drawings")}
        className="-m-1 scroll-row flex gap-2.5 p-1"
      >
        {drawings.map(({ review, at, ink }) => (
          <li key={review} className="flex w-20 shrink-0 flex-col items-center gap-1">
            <span className="w-full rounded-14 border border-line bg-surface p-2">
              <Glyph
                ink={ink}
                frame="pad"
                title={t("history.drawingOn", { date: format.date(at) })}
                className="aspect-square w-full"
              />
            </span>
            <span aria-hidden="true" className="text-center text-12 text-ink-2">
              {format.date(at)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useKeptDrawings({
  symbol: { id },
  practice,
  version,
}: SymbolHistoryDrawingsProps): readonly KeptDrawing[] {
  const [drawings, setDrawings] = useState<readonly KeptDrawing[]>([]);
  useEffect(() => {
    let isStale = false;
    void practice.drawingsOf(id).then((kept) => {
      if (!isStale) setDrawings(kept);
    });
    return () => {
      isStale = true;
    };
  }, [id, practice, version]);
  return drawings;
}
