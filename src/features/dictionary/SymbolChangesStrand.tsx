import type { SymbolVersion } from "#core/history/versions.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { HistoryService } from "#services/vault/historyService.ts";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { changeWords } from "./symbolChangeWords.ts";
import { usePackWords } from "./usePackWords.ts";

/** More than these nobody reads at once; the whole list is around it. */
const MOST_SHOWN = 12;

export interface SymbolChangesStrandProps {
  readonly id: SymbolId;
  readonly history: HistoryService;
  readonly version: SymbolVersion;
  readonly versions: readonly SymbolVersion[];
}

/** The earlier versions that a version came from, newest first; what was changed beside it is left out. */
export function SymbolChangesStrand(props: SymbolChangesStrandProps) {
  const { id, history, version, versions } = props;
  const t = useT();
  const format = useFormat();
  const packWords = usePackWords(id);
  const { before } = history.strandOf(version);
  const led = versions.filter(({ ops }) => ops.some((op) => before.has(op)));
  if (led.length === 0) return <p className="text-13 text-ink-2">{t("changes.strandNone")}</p>;
  return (
    <ol className="flex flex-col gap-2 border-s border-line ps-3 text-13">
      {led.slice(0, MOST_SHOWN).map(({ op, atMs, changes }) => (
        <li key={op} className="flex flex-col">
          <span className="text-ink-2">{format.dateTime(atMs)}</span>
          {changes.map((change, place) => (
            <span key={place} dir="auto" className="wrap-anywhere">
              {changeWords(t, change, packWords)}
            </span>
          ))}
        </li>
      ))}
      {led.length > MOST_SHOWN && (
        <li className="text-ink-2">
          {t("changes.strandMore", { count: led.length - MOST_SHOWN })}
        </li>
      )}
    </ol>
  );
}
