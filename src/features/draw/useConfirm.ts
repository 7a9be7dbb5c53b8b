import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useDrawing } from "./drawing.ts";

/** By choosing a candidate a person says what their drawing is; it is learnt by the way, once, and nothing waits for it. */
export function useConfirm(): (symbol: SymbolView) => void {
  const { learning } = useServices();
  return ({ id }) => {
    const { ink, takenFor, takeFor } = useDrawing.getState();
    if (ink.length === 0 || takenFor.includes(id)) return;
    takeFor(id);
    void learning.confirm(id, ink);
  };
}
