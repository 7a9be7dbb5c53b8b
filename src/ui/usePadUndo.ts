import { useEffect, type RefObject } from "react";
import type { InkPadHandle } from "./InkPad.tsx";

/** While there is ink on the pad, Ctrl/Cmd+Z takes its last stroke back; only then does it reach the dictionary. Not while the pad is shut. */
export function usePadUndo(pad: RefObject<InkPadHandle | null>, isOpen = true): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
      if (!isUndo || isElsewhere(event.target) || !pad.current?.ink().length) return;
      event.preventDefault();
      pad.current.undo();
    };
    // Before the app's own undo, which leaves what is already taken care of.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [pad, isOpen]);
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, dialog") !== null;
}
