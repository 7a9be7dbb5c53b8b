import { useEffect } from "react";
import { faults } from "./faults.ts";

/** What went wrong before the app was there, kept by public/boot.js. */
interface EarlyFaults {
  earlyFaults?: Event[];
}

/** Sizes told of in the next frame instead of this one, as a list does that measures its own rows: no bug (Resize Observer, W3C, 3.4.6). */
const PUT_OFF = "ResizeObserver loop";

/** Counts bugs that reach nobody: on the page, and in promises that nobody waits for. */
export function useFaultWatch(): void {
  useEffect(() => {
    const note = (event: Event) => {
      if (event instanceof ErrorEvent) {
        if (!event.message.startsWith(PUT_OFF)) faults.note("page", event.error);
      } else if (event instanceof PromiseRejectionEvent) faults.note("promise", event.reason);
    };
    const page: EarlyFaults = window as EarlyFaults;
    for (const event of page.earlyFaults?.splice(0) ?? []) note(event);
    window.addEventListener("error", note);
    window.addEventListener("unhandledrejection", note);
    return () => {
      window.removeEventListener("error", note);
      window.removeEventListener("unhandledrejection", note);
    };
  }, []);
}
