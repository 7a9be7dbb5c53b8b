/** The browser's push, which lies between this app and a service of the browser's maker that may answer late, or never. */
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { type PushAddress, pushAddressOf } from "./pushAddress.ts";
import { WAKE_TAG } from "./workerMessages.ts";

/** `needsInstall`: only apps on the home screen are called, as on iPhones. */
export type PushAbility = "ready" | "needsInstall" | "missing";

export type PushTrouble =
  /** The push service was not heard of for too long; it may be blocked here. */
  | { readonly type: "PushSilent" }
  /** The browser or the person said no. */
  | { readonly type: "PushRefused" };

export interface Push {
  readonly ability: () => PushAbility;
  /** The address of this device for a server with this key; made anew when the key was another. */
  readonly subscribe: (serverKey: string) => Promise<Result<PushAddress, PushTrouble>>;
  readonly unsubscribe: () => Promise<void>;
  /** Asks to be woken now and then without any server; false where the browser does not do that. */
  readonly wakeNowAndThen: () => Promise<boolean>;
  readonly stopWaking: () => Promise<void>;
}

/** Browsers wake more seldom than they are asked to; asked for as often as a reminder would want. ms. */
const WAKE_EVERY_MS = 60 * 60_000;

/** A push service that answers at all does so within a second or two. ms. */
const PATIENCE_MS = 20_000;

interface PeriodicSync {
  readonly periodicSync?: {
    readonly register: (tag: string, options: { readonly minInterval: number }) => Promise<void>;
    readonly unregister: (tag: string) => Promise<void>;
  };
}

export function createPush(patienceMs = PATIENCE_MS): Push {
  return {
    ability,
    subscribe: async (serverKey) => {
      const silent: Result<never, PushTrouble> = err({ type: "PushSilent" });
      return Promise.race([subscribe(serverKey), after(patienceMs, silent)]);
    },
    unsubscribe: async () => {
      const registration = (await registrationOf()) as
        Partial<ServiceWorkerRegistration> | undefined;
      const subscription = await registration?.pushManager?.getSubscription().catch(() => null);
      await Promise.race([
        subscription?.unsubscribe().catch(() => false),
        after(patienceMs, false),
      ]);
    },
    wakeNowAndThen: async () => {
      const registration = (await registrationOf()) as PeriodicSync | undefined;
      try {
        await registration?.periodicSync?.register(WAKE_TAG, { minInterval: WAKE_EVERY_MS });
        return registration?.periodicSync !== undefined;
      } catch {
        // Only installed apps may.
        return false;
      }
    },
    stopWaking: async () => {
      const registration = (await registrationOf()) as PeriodicSync | undefined;
      await registration?.periodicSync?.unregister(WAKE_TAG).catch(() => undefined);
    },
  };
}

function ability(): PushAbility {
  if ("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)
    return "ready";
  // iPhones and iPads say by this whether an app stands on the home screen; no other browser knows it.
  const { standalone } = navigator as { readonly standalone?: boolean };
  return standalone === false ? "needsInstall" : "missing";
}

async function subscribe(serverKey: string): Promise<Result<PushAddress, PushTrouble>> {
  const key = base64urlToBytes(serverKey);
  const registration = await registrationOf();
  if (!key || !registration) return err({ type: "PushRefused" });
  try {
    const { pushManager } = registration;
    const before = await pushManager.getSubscription();
    const isSame = before !== null && isEqual(before.options.applicationServerKey, key);
    if (before && !isSame) await before.unsubscribe();
    const subscription = isSame
      ? before
      : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: serverKey });
    const address = pushAddressOf(subscription);
    return address ? ok(address) : err({ type: "PushRefused" });
  } catch {
    return err({ type: "PushRefused" });
  }
}

/** Not `ready`: without a worker, as in development, it never answers. */
async function registrationOf(): Promise<ServiceWorkerRegistration | undefined> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  return workers?.getRegistration().catch(() => undefined);
}

function isEqual(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(one ?? new ArrayBuffer(0));
  return bytes.length === other.length && bytes.every((byte, index) => byte === other[index]);
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}
