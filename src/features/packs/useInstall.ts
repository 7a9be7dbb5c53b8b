import { useRef, useState } from "react";
import { useServices } from "#hooks/useServices.tsx";
import type { InstallError, PackSummary } from "#services/packService.ts";

/** How far the installing of a pack is. */
export type Installing =
  | { readonly step: "rest" }
  | { readonly step: "running" }
  | { readonly step: "done" }
  | { readonly step: "failed"; readonly error: InstallError };

/** Installs one pack, once at a time. */
export function useInstall(pack: PackSummary): {
  readonly installing: Installing;
  readonly install: () => Promise<void>;
  /** Nothing has changed then. */
  readonly stop: () => void;
} {
  const { packs, storage } = useServices();
  const [installing, setInstalling] = useState<Installing>({ step: "rest" });
  const stopper = useRef<AbortController>(undefined);
  const install = async () => {
    if (installing.step === "running") return;
    setInstalling({ step: "running" });
    stopper.current = new AbortController();
    const outcome = await packs.install(pack.id, stopper.current.signal);
    if (outcome.ok) {
      setInstalling({ step: "done" });
      void storage.keep();
    } else if (outcome.error.type === "Stopped") setInstalling({ step: "rest" });
    else setInstalling({ step: "failed", error: outcome.error });
  };
  return { installing, install, stop: () => stopper.current?.abort() };
}
