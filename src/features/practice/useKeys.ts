import { useEffect, useRef } from "react";

/** What keys do, by the name of the key as the browser gives it, letters in lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Keys of a part that is on the screen. They are left alone where they mean something already: with Ctrl, Alt or
 * Meta, in a text field, while a sheet is open, and Enter and Space on what can be pressed.
 */
export function useKeys(keys: Keys): void {
  const keysRef = useRef(keys);
  useEffect(() => {
    keysRef.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTaken(event)) return;
      const act = keysRef.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTaken({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof Element)) return false;
  const isPress = key === "Enter" || key === " ";
  return target.closest(`input, textarea, select${isPress ? ", button, a" : ""}`) !== null;
}
