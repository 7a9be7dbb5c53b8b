import { useState } from "react";
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
} {
  const { packs, storage } = useServices();
  const [installing, setInstalling] = useState<Installing>({ step: "rest" });
  const install = async () => {
    if (installing.step === "running") return;
    setInstalling({ step: "running" });
    const outcome = await packs.install(pack.id);
    setInstalling(outcome.ok ? { step: "done" } : { step: "failed", error: outcome.error });
    if (outcome.ok) void storage.keep();
  };
  return { installing, install };
}
