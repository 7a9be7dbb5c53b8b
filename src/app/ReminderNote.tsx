import { useEffect, useState } from "react";
import { DueNote } from "#features/reminders/DueNote.tsx";
import { useDueCount } from "#hooks/useDueCount.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { loadScreenWords } from "#ui/i18n/i18n.ts";

/**
 * Sets reminders going where somebody wants any, once the app stands, and shows a calm line where they cannot come from outside. Where
 * nobody wants them nothing more than this is loaded.
 */
export function ReminderNote() {
  const { hasReminders, reminders: load } = useServices();
  const isBegun = useDueCount() !== undefined;
  const [reminders, setReminders] = useState<RemindersService>();
  useEffect(() => {
    if (!isBegun) return;
    let isHere = true;
    const ask = async () => {
      if (!(await hasReminders())) return;
      const [service] = await Promise.all([load(), loadScreenWords()]);
      if (isHere) setReminders(service);
    };
    // Without a network there may be no code for it yet; the next start asks again.
    void ask().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [isBegun, hasReminders, load]);
  return reminders && <DueNote reminders={reminders} />;
}
