import { useEffect, useState } from "react";
import type { PackId } from "#core/shared/ids.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { PackSummary } from "#services/packService.ts";

/** The pack a symbol came from; `undefined` until it is known, and when the list of packs is out of reach. */
export function usePackOf(id: PackId | undefined): PackSummary | undefined {
  const { packs } = useServices();
  const [known, setKnown] = useState<readonly PackSummary[]>([]);
  useEffect(() => {
    if (id === undefined) return;
    let isStale = false;
    void packs.index().then((index) => {
      if (!isStale && index.ok) setKnown(index.value.packs);
    });
    return () => {
      isStale = true;
    };
  }, [packs, id]);
  return known.find((pack) => pack.id === id);
}
