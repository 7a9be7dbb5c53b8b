import { useEffect } from "react";
import { isPressed, isTaken } from "#ui/shortcuts.ts";

/**
 * Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z or Ctrl+Y for the whole app; text fields and the pad keep their own undo, and while
 * a sheet is open nothing behind it is taken back unseen.
 */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = (["undo", "redo"] as const).find((id) => isPressed(event, id));
      if (direction === undefined || isTaken(event)) return;
      event.preventDefault();
      if (direction === "redo") redo();
      else undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}
