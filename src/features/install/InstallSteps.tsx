import type { InstallWay } from "#services/install/installService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { StepPicture, type Scene } from "./StepPicture.tsx";

/** A way that the person goes in the menus of the browser. */
export type ManualWay = Exclude<InstallWay, "ask">;

const SCENES: Readonly<Record<ManualWay, readonly [Scene, Scene, Scene]>> = {
  ios: ["share", "entry", "home"],
  macSafari: ["menuBar", "entry", "dock"],
  firefoxAndroid: ["dots", "entry", "home"],
  firefoxDesktop: ["tab", "entry", "pinnedTab"],
  other: ["dots", "entry", "home"],
};

const NUMBERS = [1, 2, 3] as const;

/** How to install by hand: three steps, each with a picture. */
export function InstallSteps({ way }: { readonly way: ManualWay }) {
  const t = useT();
  return (
    <>
      <ol aria-label={t("install.steps")} className="flex flex-col gap-3">
        {NUMBERS.map((number) => (
          <li key={number} className="flex items-center gap-4">
            <StepPicture scene={SCENES[way][number - 1] ?? "entry"} />
            <span className="min-w-0 flex-1 text-16">
              <span aria-hidden="true" className="me-2 font-semibold text-ink-2">
                {number}
              </span>
              {t(`install.${way}.${number}`)}
            </span>
          </li>
        ))}
      </ol>
      {(way === "firefoxDesktop" || way === "other") && (
        <p className="text-14 text-ink-2">{t(`install.${way}.note`)}</p>
      )}
    </>
  );
}
