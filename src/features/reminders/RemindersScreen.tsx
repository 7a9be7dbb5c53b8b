import { useEffect, useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { Reminder } from "#core/reminders/reminder.ts";
import { useReminders } from "#hooks/useReminders.ts";
import { goBack } from "#hooks/wayBack.ts";
import type { RemindersService, RemindersSnapshot } from "#services/reminders/remindersService.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { QuietSection } from "./QuietSection.tsx";
import { ReminderList } from "./ReminderList.tsx";
import { ReminderSheet } from "./ReminderSheet.tsx";
import { ServerSection } from "./ServerSection.tsx";
import { ThisDevice } from "./ThisDevice.tsx";

/** When to be reminded, whether this device does it, and who knows of it. */
export function RemindersScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { reminders, snapshot } = useReminders();
  return (
    <>
      <ScreenHeader
        title={t("reminders.title")}
        onBack={() => goBack(() => navigate("/settings"))}
        trailing={tools}
      />
      {reminders !== undefined && snapshot !== undefined && (
        <Content reminders={reminders} snapshot={snapshot} />
      )}
    </>
  );
}

interface ContentProps {
  readonly reminders: RemindersService;
  readonly snapshot: RemindersSnapshot;
}

function Content({ reminders, snapshot }: ContentProps) {
  const [open, setOpen] = useState<Reminder | "new">();
  const hasSome = snapshot.reminders.length > 0;
  useServerLookedFor(reminders);
  return (
    <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
      <ReminderList snapshot={snapshot} onOpen={setOpen} onAdd={() => setOpen("new")} />
      {hasSome && <ThisDevice reminders={reminders} snapshot={snapshot} />}
      {hasSome && <QuietSection reminders={reminders} quiet={snapshot.quiet} />}
      {(snapshot.hasServer === true || snapshot.calling === "push") && (
        <ServerSection reminders={reminders} snapshot={snapshot} />
      )}
      {open !== undefined && (
        <ReminderSheet
          reminders={reminders}
          reminder={open === "new" ? undefined : open}
          zone={snapshot.zone}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** What the screen says of a server is true only where there is one. */
function useServerLookedFor({ lookForServer }: Pick<RemindersService, "lookForServer">): void {
  useEffect(() => void lookForServer(), [lookForServer]);
}
