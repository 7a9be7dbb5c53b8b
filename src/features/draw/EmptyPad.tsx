import { Suspense } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { FirstRun } from "./FirstRun.tsx";

const FindByName = lazyPart(() => import("./FindByName.tsx").then((m) => m.FindByName));

/** Under an empty pad: how to begin, or the ways to what is there already. */
export function EmptyPad() {
  const { looksNew } = useServices();
  const { ready, symbols } = useDictionary();
  if (!ready) return looksNew ? <FirstRun /> : null;
  if (symbols.length === 0) return <FirstRun />;
  return (
    <Suspense fallback={null}>
      <FindByName />
    </Suspense>
  );
}
