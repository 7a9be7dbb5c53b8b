import { useState, useSyncExternalStore } from "react";
import { useDrawing } from "#features/draw/drawing.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Says that a new version is there, but never while one draws or practises; the person decides when it comes. */
export function UpdatePrompt({ isBusy }: { readonly isBusy: boolean }) {
  const t = useT();
  const { updates } = useServices();
  const state = useSyncExternalStore(updates.subscribe, updates.state);
  const isDrawing = useDrawing((drawing) => drawing.ink.length > 0 || drawing.isNaming);
  const [isLater, setIsLater] = useState(false);
  if (state === "current" || isLater || isDrawing || isBusy) return null;
  return (
    <div className="fixed inset-x-0 bottom-[calc(92px+env(safe-area-inset-bottom))] z-30 mx-auto max-w-105 px-5 wide:bottom-6">
      <Banner
        action={
          <div className="flex gap-2">
            <Button kind="primary" onClick={updates.accept}>
              {t("app.update.take")}
            </Button>
            <Button kind="plain" onClick={() => setIsLater(true)}>
              {t("app.update.later")}
            </Button>
          </div>
        }
      >
        {t(state === "waiting" ? "app.update.ready" : "app.update.replaced")}
      </Banner>
    </div>
  );
}
