import { useEffect, useRef } from "react";
import { useServices } from "#hooks/useServices.tsx";
import { isPressed } from "#ui/shortcuts.ts";
import { useSession } from "./session.ts";

/**
 * Ctrl/Cmd+Z takes the last answer back as Z does, and its card comes again. While there is ink on an open pad it takes
 * back strokes, and what was done after the answer is left to the app's own undo.
 */
export function useUndoChord(onUndo: () => void): void {
  const { undo } = useServices();
  const onUndoRef = useRef(onUndo);
  useEffect(() => {
    onUndoRef.current = onUndo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(event, "undo") || document.querySelector("dialog[open]") !== null) return;
      const { atHand } = useSession.getState();
      const isOfPad = atHand?.stage === "asked" && atHand.ink.length > 0;
      const newest = undo.state().undo;
      if (isOfPad || (newest !== undefined && newest.type !== "reviewed")) return;
      event.preventDefault();
      onUndoRef.current();
    };
    // After the pad's, which listens on the window; before the app's own undo, which leaves what is already taken care of.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [undo]);
}
