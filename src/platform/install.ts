/** How this app stands to the device: a tab of a browser, or installed; and what the browser offers to change that. */

/** What the browser hands out once; `public/boot.js` keeps it, since it comes before the app has loaded. */
interface InstallOffer extends Event {
  /** Asks the person; works once. */
  readonly prompt: () => Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

declare global {
  interface Window {
    installOffer?: InstallOffer | undefined;
  }
}

/** Browsers that go about installing in ways of their own. */
export type InstallBrowser =
  | "ios"
  | "macSafari"
  | "firefoxAndroid"
  | "firefoxDesktop"
  /** They have it in their menu, where they have it. */
  | "other";

export interface InstallPort {
  readonly browser: InstallBrowser;
  /** Runs in a window of its own, not in a browser's tab. */
  readonly isInstalled: () => boolean;
  /** Whether the browser would ask the person now. */
  readonly canAsk: () => boolean;
  readonly ask: () => Promise<"accepted" | "dismissed">;
  /** Tells when the app was installed, or can be, or when its window became one of its own. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Every kind of window but a tab; `fullscreen` a tab may become too. */
const OWN_WINDOW =
  "(display-mode: standalone), (display-mode: minimal-ui), (display-mode: window-controls-overlay)";

export function createInstallPort(): InstallPort {
  const ownWindow = matchMedia(OWN_WINDOW);
  let wasInstalled = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  // Heard after boot.js, which keeps the event.
  window.addEventListener("beforeinstallprompt", tell);
  window.addEventListener("appinstalled", () => {
    wasInstalled = true;
    window.installOffer = undefined;
    tell();
  });
  ownWindow.addEventListener("change", tell);
  return {
    browser: browserOf(navigator.userAgent, navigator.maxTouchPoints),
    isInstalled: () => wasInstalled || ownWindow.matches || standalone() === true,
    canAsk: () => window.installOffer !== undefined,
    ask: async () => {
      const offer = window.installOffer;
      if (offer === undefined) return "dismissed";
      // A second prompt of the same event is refused; the browser sends another when it may be asked again.
      window.installOffer = undefined;
      try {
        await offer.prompt();
        return (await offer.userChoice).outcome;
      } catch {
        return "dismissed";
      } finally {
        tell();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Which way of installing a browser has, by its own name; nothing else tells. iPads call themselves Macs and are known by their
 * touch screen. On iPhones every browser installs as Safari does.
 */
export function browserOf(userAgent: string, touchPoints: number): InstallBrowser {
  if (/iPhone|iPad|iPod/.test(userAgent)) return "ios";
  const isMac = userAgent.includes("Macintosh");
  if (isMac && touchPoints > 1) return "ios";
  if (userAgent.includes("Firefox/"))
    return userAgent.includes("Android") ? "firefoxAndroid" : "firefoxDesktop";
  const isSafari = isMac && /Version\/[\d.]+ Safari\//.test(userAgent);
  return isSafari ? "macSafari" : "other";
}

/** What iPhones, iPads and Macs say of it. */
function standalone(): boolean | undefined {
  return (navigator as { readonly standalone?: boolean }).standalone;
}
