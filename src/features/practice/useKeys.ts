import { useLayoutEffect, useRef } from "react";
import { usePreferences } from "#hooks/usePreferences.ts";
import { isPressed, isTaken, type SHORTCUTS } from "#ui/shortcuts.ts";

const HEARD = ["answer", "rate", "hint", "takeBack", "leave"] as const;

/** The keys of a session, by the names that the browser gives them. */
export type SessionKey = (typeof SHORTCUTS)[(typeof HEARD)[number]]["chords"][number]["key"];

export type Keys = Readonly<Partial<Record<SessionKey, (() => void) | undefined>>>;

/**
 * Keys of a part that is on the screen. They are left alone where they mean something already: with Ctrl, Alt or
 * Meta, in a text field, while a sheet is open, and Enter and Space on what can be pressed. Heard as soon as the part is seen.
 */
export function useKeys(keys: Keys): void {
  const { singleKeys } = usePreferences();
  const keysRef = useRef(keys);
  useLayoutEffect(() => {
    keysRef.current = keys;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || isTaken(event) || isPress(event)) return;
      if (!HEARD.some((id) => isPressed(event, id, singleKeys))) return;
      const act = keysRef.current[event.key.toLowerCase() as SessionKey];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}

/** Enter and Space on something that answers to them itself. */
function isPress({ key, target }: KeyboardEvent): boolean {
  if (key !== "Enter" && key !== " ") return false;
  return target instanceof Element && target.closest("input, button, a") !== null;
}
