import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { InstallService, InstallSnapshot } from "#services/install/installService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Longer than the message of what was just done stands in the same place. ms. */
const CALM_MS = 8000;

/** Where nobody is in the middle of something. */
const CALM_PLACES: readonly string[] = ["/", "/symbols", "/practise"];

export interface InstallOfferProps {
  readonly install: InstallService;
  readonly snapshot: InstallSnapshot;
  /** Something is drawn, asked or announced just now. */
  readonly isBusy: boolean;
}

/** Offers the app once, a while after there is something to keep, and takes no for an answer. */
export function InstallOffer({ install, snapshot, isBusy }: InstallOfferProps) {
  const t = useT();
  const [location] = useLocation();
  const isCalm = useCalm(snapshot.isOfferDue && !isBusy && CALM_PLACES.includes(location));
  if (!isCalm) return null;
  return (
    <div className="fixed inset-x-0 bottom-[calc(92px+env(safe-area-inset-bottom))] z-30 mx-auto max-w-105 px-5 wide:bottom-6">
      <div className="rounded-14 shadow-sheet">
        <Banner
          action={
            <div className="flex flex-wrap gap-2">
              {snapshot.way === "ask" ? (
                <Button kind="primary" onClick={() => void install.install()}>
                  {t("install.install")}
                </Button>
              ) : (
                <Button kind="primary" onClick={install.openGuide}>
                  {t("install.how")}
                </Button>
              )}
              <Button kind="plain" onClick={install.later}>
                {t("install.later")}
              </Button>
            </div>
          }
        >
          {t("install.offer")}
        </Banner>
      </div>
    </div>
  );
}

/** Whether something has held for a while without a break. */
function useCalm(holds: boolean): boolean {
  const [isCalm, setIsCalm] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setIsCalm(true), CALM_MS);
    return () => {
      clearTimeout(timer);
      setIsCalm(false);
    };
  }, [holds]);
  return holds && isCalm;
}
