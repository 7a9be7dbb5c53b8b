import { useEffect } from "react";
import { useServices } from "#hooks/useServices.tsx";
import { tick } from "#platform/vibrate.ts";
import type { UndoLabel } from "#services/undoService.ts";

/** What one has just made or answered, and may feel under the finger. */
const FELT: readonly UndoLabel["type"][] = ["symbolSaved", "listSaved", "sampleAdded", "reviewed"];

/** A tick when something was saved or an answer counted. Steps taken back and done again make none. */
export function useHaptics(): void {
  const { undo, preferences } = useServices();
  useEffect(() => {
    let last = undo.state();
    return undo.subscribe(() => {
      const now = undo.state();
      const isFresh = now.undo !== last.undo && now.redo === undefined && last.redo !== now.undo;
      last = now;
      if (!isFresh || now.undo === undefined || !preferences.current().haptics) return;
      if (FELT.includes(now.undo.type)) tick();
    });
  }, [undo, preferences]);
}
