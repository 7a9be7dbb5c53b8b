import type { ReactNode } from "react";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { About } from "./About.tsx";
import { Appearance } from "./Appearance.tsx";
import { Backup } from "./Backup.tsx";
import { CommandsButton } from "./CommandsButton.tsx";
import { Keyboard } from "./Keyboard.tsx";
import { OnThisDevice } from "./OnThisDevice.tsx";
import { Packs } from "./Packs.tsx";
import { Practice } from "./Practice.tsx";
import { Privacy } from "./Privacy.tsx";
import { Recognition } from "./Recognition.tsx";
import { Reminders } from "./Reminders.tsx";
import { Safety } from "./Safety.tsx";
import { SyncSummary } from "./SyncSummary.tsx";
import { Transfer } from "./Transfer.tsx";
import { YourData } from "./YourData.tsx";

/** How the app looks, what it holds and where that is, and what the app is. */
export function SettingsScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  return (
    <>
      <ScreenHeader title={t("settings.title")} trailing={tools} />
      <CommandsButton />
      <div className="grid items-start gap-3.5 wide:grid-cols-2">
        <div className="grid min-w-0 grid-cols-1 gap-3.5">
          <Appearance />
          <OnThisDevice />
          <YourData />
          <Recognition />
          <Transfer />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-3.5">
          <Practice />
          <Reminders />
          <SyncSummary />
          <Safety />
          <Backup />
          <Privacy />
          <Packs />
          <Keyboard />
          <About />
        </div>
      </div>
    </>
  );
}
