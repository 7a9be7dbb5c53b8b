import { useCallback, useEffect, useState } from "react";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { HistoryService, SymbolHistory } from "#services/vault/historyService.ts";

export interface SymbolChangesNow {
  readonly history: HistoryService | undefined;
  /** Undefined until it is read. */
  readonly told: SymbolHistory | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What the log tells of a symbol, read anew whenever the dictionary changed. */
export function useSymbolChanges(id: SymbolId): SymbolChangesNow {
  const { history: load } = useServices();
  const { version } = useDictionary();
  const [tries, setTries] = useState(0);
  const [now, setNow] = useState<Omit<SymbolChangesNow, "retry">>({
    ...{ history: undefined, told: undefined, failed: false },
  });
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const history = await load();
      const told = await history.ofSymbol(id);
      if (isStale) return;
      // What was read before is better than nothing.
      setNow((before) => ({
        history,
        told: told.ok ? told.value : before.told,
        failed: !told.ok,
      }));
    };
    read().catch((error: unknown) => {
      // To the error boundary, as when the code of a screen cannot be fetched.
      if (!isStale)
        setNow(() => {
          throw error;
        });
    });
    return () => {
      isStale = true;
    };
  }, [load, id, version, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { ...now, retry };
}
