import { Suspense } from "react";
import { useLocation } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { useT } from "#ui/i18n/useT.ts";

const FindByName = lazyPart(() => import("./FindByName.tsx").then((m) => m.FindByName));

/** Under an empty pad: how to begin, or the ways to what is there already. */
export function EmptyPad() {
  const t = useT();
  const [, navigate] = useLocation();
  const { ready, symbols } = useDictionary();
  if (!ready) return null;
  if (symbols.length > 0) {
    return (
      <Suspense fallback={null}>
        <FindByName />
      </Suspense>
    );
  }
  return (
    <div className="flex flex-col gap-3 pt-1">
      <p className="text-14 text-ink-2">{t("draw.firstRun")}</p>
      <Button onClick={() => navigate("/packs", FROM_HERE)}>{t("draw.toPacks")}</Button>
    </div>
  );
}
