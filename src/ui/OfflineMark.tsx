import { useSyncExternalStore } from "react";
import { CloudOff } from "lucide-react";
import { useT } from "./i18n/useT.ts";

/** A calm word beside the title of a screen that needs a network; nothing while the browser thinks that there is one. */
export function OfflineMark() {
  const t = useT();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <span role="status" className="gap-1.5">
      {!isOnline && (
        <>
          <CloudOff aria-hidden="true" size={16} strokeWidth={1.75} />
          {t("network.offline")}
        </>
      )}
    </span>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
