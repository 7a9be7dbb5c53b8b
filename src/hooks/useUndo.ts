import { useSyncExternalStore } from "react";
import type { UndoState } from "#services/undoService.ts";
import { useServices } from "./useServices.tsx";

/** What could be undone and redone now. */
export function useUndo(): UndoState {
  const { undo } = useServices();
  return useSyncExternalStore(undo.subscribe, undo.state);
}
