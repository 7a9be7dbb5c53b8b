import type { RemindersSnapshot } from "../reminders/remindersService.ts";
import type { Finding } from "./finding.ts";

/** Whether this device can speak up at the times that were set; undefined: nobody wants reminders. */
export function checkReminders(snapshot: RemindersSnapshot | undefined): Finding {
  if (snapshot === undefined) return { health: "off", says: "remindersNone" };
  if (snapshot.hindrance === "Denied" || snapshot.loss !== undefined)
    return { health: "wrong", says: "remindersDenied", remedy: "openReminders" };
  return snapshot.calling === "nothing"
    ? { health: "note", says: "remindersQuiet", remedy: "openReminders" }
    : { health: "healthy", says: "remindersCalled" };
}
