import { useEffect, type RefObject } from "react";
import { isPressed, isTaken } from "#ui/shortcuts.ts";

/** "/" leads to the search field from wherever nothing is being typed, where the person leaves such keys on. */
export function useSearchKey(
  searchRef: RefObject<HTMLInputElement | null>,
  singleKeys: boolean,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(event, "search", singleKeys) || isTaken(event)) return;
      event.preventDefault();
      searchRef.current?.focus();
      searchRef.current?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [searchRef, singleKeys]);
}
