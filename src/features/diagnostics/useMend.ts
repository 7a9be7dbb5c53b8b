import { useLocation } from "wouter";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { DiagnosticsService } from "#services/diagnostics/diagnosticsService.ts";
import type { Remedy } from "#services/diagnostics/finding.ts";

/** Does what helps, and checks again. */
export function useMend(
  diagnostics: DiagnosticsService,
  again: () => void,
): (remedy: Remedy) => void {
  const [, navigate] = useLocation();
  const { updates } = useServices();
  const once = useOneAtATime();
  const mend = async (remedy: Remedy) => {
    switch (remedy) {
      case "openSync":
        navigate("/settings/sync", FROM_HERE);
        return;
      case "openReminders":
        navigate("/settings/reminders", FROM_HERE);
        return;
      case "update":
        updates.accept();
        return;
      case "renew":
        await diagnostics.mend("renew");
        location.reload();
        return;
      default:
        await diagnostics.mend(remedy);
        again();
    }
  };
  return (remedy) => void once(() => mend(remedy));
}
