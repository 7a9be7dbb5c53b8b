import { Router } from "wouter";
import { FirstRun } from "#features/draw/FirstRun.tsx";
import { PadLayout } from "#features/draw/PadLayout.tsx";
import { InkPad } from "#ui/InkPad.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { MainNav } from "./MainNav.tsx";
import { SettingsTool } from "./SettingsTool.tsx";

/** The first screen of somebody new, as the build writes it into the page; `public/boot.js` shows of it what fits. See docs/adr/0016. */
export function Shell() {
  const t = useT();
  return (
    <Router ssrPath="/">
      <MainNav>
        <PadLayout
          tools={<SettingsTool />}
          pad={<InkPad label={t("draw.pad")} hint={t("draw.hint")} />}
        >
          <FirstRun />
        </PadLayout>
      </MainNav>
    </Router>
  );
}
