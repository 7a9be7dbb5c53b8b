import { useEffect, type RefObject } from "react";
import type { InkPadHandle } from "./InkPad.tsx";

export interface PadUndoOptions {
  /** False while the pad is shut. */
  readonly isOpen?: boolean;
  /** The pad lies in a sheet: it listens while a sheet is open, a pad of the screen while none is. */
  readonly inSheet?: boolean;
}

/** While there is something to take back on the pad, Ctrl/Cmd+Z does; only then does it reach the dictionary. */
export function usePadUndo(
  pad: RefObject<InkPadHandle | null>,
  { isOpen = true, inSheet = false }: PadUndoOptions = {},
): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
      if (!isUndo || isTyping(event.target) || isSheetOpen() !== inSheet) return;
      if (!pad.current?.canUndo()) return;
      event.preventDefault();
      pad.current.undo();
    };
    // Before the app's own undo, which leaves what is already taken care of.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [pad, isOpen, inSheet]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input:not([type=radio]), textarea") !== null;
}

function isSheetOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
