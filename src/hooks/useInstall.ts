import { useSyncExternalStore } from "react";
import type { InstallService, InstallSnapshot } from "#services/install/installService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Install {
  /** Undefined until its code is there. */
  readonly install: InstallService | undefined;
  /** A new object after every change. */
  readonly snapshot: InstallSnapshot | undefined;
}

/** Whether and how the app can be installed, loaded by whoever asks first. */
export function useInstall(): Install {
  const install = useLoaded(useServices().install);
  const snapshot = useSyncExternalStore(install?.subscribe ?? neverChanges, () =>
    install?.snapshot(),
  );
  return { install, snapshot };
}
