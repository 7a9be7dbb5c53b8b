/** How a page learns whether somebody is there. */
export interface Presence {
  /** Calls at every touch, key and turn of the wheel. */
  readonly onTouch: (listener: () => void) => () => void;
  /** Calls when the page is hidden, or seen again. */
  readonly onVisibility: (listener: (isHidden: boolean) => void) => () => void;
}

const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Presence in a browser's page. */
export function createPagePresence(): Presence {
  return {
    onTouch: (listener) => {
      for (const type of TOUCHES)
        addEventListener(type, listener, { passive: true, capture: true });
      return () => {
        for (const type of TOUCHES) removeEventListener(type, listener, { capture: true });
      };
    },
    onVisibility: (listener) => {
      const hear = () => listener(document.visibilityState === "hidden");
      document.addEventListener("visibilitychange", hear);
      return () => document.removeEventListener("visibilitychange", hear);
    },
  };
}
