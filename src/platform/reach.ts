/**
 * What the browser knows about the way to the server: hints, never proof. `navigator.onLine` says yes in a tunnel with Wi-Fi and
 * no to some that are on-line; whether the server can be reached is found out by trying.
 */
export interface Reach {
  /** Calls back whenever it may have become worth trying. */
  readonly onMaybeOnline: (onMaybe: () => void) => () => void;
  /** Whether to send and ask for little at a time: data is counted, the line is slow, or the battery low. */
  readonly isFrugal: () => boolean;
}

/** Network Information API, where there is one (Chromium). */
interface Connection extends EventTarget {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly metered?: boolean;
}

/** Battery Status API, where there is one (Chromium). */
interface Battery {
  readonly charging: boolean;
  readonly level: number;
}

interface Hints {
  readonly connection?: Connection;
  readonly getBattery?: () => Promise<Battery>;
}

/** Phones begin to save by themselves at about here. Of a full battery. */
const LOW_BATTERY = 0.2;

/** Under some 70 kbit/s. */
const SLOW = ["slow-2g", "2g"];

export function createReach(
  hints: Hints = navigator as Hints,
  page: EventTarget = globalThis,
): Reach {
  const { connection } = hints;
  let battery: Battery | undefined;
  // The browser keeps the object up to date; one that refuses to tell is as good as full.
  hints.getBattery?.().then(
    (found) => (battery = found),
    () => undefined,
  );
  return {
    onMaybeOnline: (onMaybe) => {
      page.addEventListener("online", onMaybe);
      connection?.addEventListener("change", onMaybe);
      return () => {
        page.removeEventListener("online", onMaybe);
        connection?.removeEventListener("change", onMaybe);
      };
    },
    isFrugal: () => {
      const { saveData, effectiveType, metered } = connection ?? {};
      const isLow = battery !== undefined && !battery.charging && battery.level < LOW_BATTERY;
      return saveData === true || metered === true || SLOW.includes(effectiveType ?? "") || isLow;
    },
  };
}
