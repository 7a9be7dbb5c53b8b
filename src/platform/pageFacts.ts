import { screenName } from "#core/faults/screenName.ts";
import type { PageFacts } from "#core/faults/faultReport.ts";

/** What the page knows of itself: nothing that a person wrote. */
export function pageFacts(version: string): PageFacts {
  return {
    version,
    screen: screenName(location.pathname),
    browser: navigator.userAgent,
    language: document.documentElement.lang,
    isOnline: navigator.onLine,
    isInstalled: matchMedia("(display-mode: standalone)").matches,
  };
}
