import type { Notifications } from "#platform/notifications.ts";
import type { DueToday } from "./outlook.ts";
import { shownDataFrom } from "./shownData.ts";

/** Takes away what practice has answered: somebody practised since, here or elsewhere, or nothing is left to do. */
export async function clearMoot(
  notifications: Pick<Notifications, "shown">,
  { count, day, done }: DueToday,
): Promise<void> {
  for (const one of await notifications.shown()) {
    const then = shownDataFrom(one.data);
    const doneThen = then.practiceDay === day ? then.done : 0;
    if (done > doneThen || count === 0) one.close();
  }
}
