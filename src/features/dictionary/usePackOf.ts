import { useEffect, useState } from "react";
import type { PackId } from "#core/shared/ids.ts";
import { askForPacks } from "#hooks/askForPacks.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { PackSummary } from "#services/packService.ts";

export interface PackOf {
  /** The list of packs has been asked, or need not be. */
  readonly isKnown: boolean;
  /** Undefined too when the list is out of reach, or the pack is no longer on it. */
  readonly pack: PackSummary | undefined;
}

/** The pack a symbol came from. */
export function usePackOf(id: PackId | undefined): PackOf {
  const { packs } = useServices();
  const [known, setKnown] = useState<readonly PackSummary[]>();
  useEffect(() => {
    if (id === undefined) return;
    let isStale = false;
    void askForPacks(packs).then((index) => {
      if (!isStale) setKnown(index.ok ? index.value.packs : []);
    });
    return () => {
      isStale = true;
    };
  }, [packs, id]);
  return {
    isKnown: id === undefined || known !== undefined,
    pack: known?.find((pack) => pack.id === id),
  };
}
