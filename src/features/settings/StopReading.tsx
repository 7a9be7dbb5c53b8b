import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Most files are read sooner, and a button that comes and goes at once would be tapped by mistake. ms. */
const SOON_MS = 800;

/** Stops the reading of a large file, once it is clear that it takes a while. */
export function StopReading({ onStop }: { readonly onStop: () => void }) {
  const t = useT();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <Button kind="plain" className="self-start" onClick={onStop}>
      {t("common.cancel")}
    </Button>
  );
}
