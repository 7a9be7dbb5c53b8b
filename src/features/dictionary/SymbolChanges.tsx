import { useState } from "react";
import { WindowVirtualizer } from "virtua";
import type { SymbolVersion } from "#core/history/versions.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { useNow } from "#hooks/useNow.ts";
import type { HistoryService, SymbolHistory } from "#services/vault/historyService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SymbolChangesAgain } from "./SymbolChangesAgain.tsx";
import { SymbolChangesVersion } from "./SymbolChangesVersion.tsx";
import { useMoments } from "./useMoments.ts";

/** So few are all shown at once: nothing below them moves when they are measured. */
const FEW = 20;

/** A first guess of a version's height; each is measured when it is shown. CSS px. */
const VERSION_HEIGHT_PX = 128;

export interface SymbolChangesProps {
  readonly id: SymbolId;
  readonly history: HistoryService;
  readonly told: SymbolHistory;
}

/** The versions of a symbol, day by day, newest first; only those in sight are in the document. */
export function SymbolChanges({ id, history, told }: SymbolChangesProps) {
  const t = useT();
  const nowMs = useNow();
  const moments = useMoments();
  const [wanted, setWanted] = useState<SymbolVersion>();
  const { versions, device } = told;
  const row = (version: SymbolVersion, index: number) => {
    const day = moments.day(version.atMs, nowMs);
    const above = versions[index - 1];
    const isFirstOfDay = above === undefined || moments.day(above.atMs, nowMs) !== day;
    return (
      <div
        key={version.op}
        role="listitem"
        aria-setsize={versions.length}
        aria-posinset={index + 1}
        className="flex flex-col gap-2 pb-2.5"
      >
        {isFirstOfDay && (
          <h2 className="pt-2 text-14 font-medium text-ink-2 first-letter:uppercase">{day}</h2>
        )}
        <SymbolChangesVersion
          {...{ id, history, version, versions }}
          when={moments.time(version.atMs)}
          isHere={version.device === device}
          {...(index > 0 && { onAgain: () => setWanted(version) })}
        />
      </div>
    );
  };
  return (
    <>
      <div role="list" aria-label={t("changes.list")}>
        {versions.length <= FEW ? (
          versions.map(row)
        ) : (
          <WindowVirtualizer data={versions} itemSize={VERSION_HEIGHT_PX}>
            {row}
          </WindowVirtualizer>
        )}
      </div>
      {wanted !== undefined && (
        <SymbolChangesAgain
          {...{ id, history }}
          version={wanted}
          onClose={() => setWanted(undefined)}
        />
      )}
    </>
  );
}
