import { useEffect, useState } from "react";
import { DueNote } from "#features/reminders/DueNote.tsx";
import { useServices } from "#hooks/useServices.tsx";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { loadScreenWords } from "#ui/i18n/i18n.ts";

/** A calm line where reminders cannot come from outside; loads nothing where nobody wants any. */
export function ReminderNote() {
  const { hasReminders, reminders: load } = useServices();
  const [reminders, setReminders] = useState<RemindersService>();
  useEffect(() => {
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
  }, [hasReminders, load]);
  return reminders && <DueNote reminders={reminders} />;
}
