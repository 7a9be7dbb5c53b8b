import { Bell, Plus } from "lucide-react";
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import type { Reminder } from "#core/reminders/reminder.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import { useNow } from "#hooks/useNow.ts";
import type { RemindersSnapshot } from "#services/reminders/remindersService.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useReminderWords } from "./reminderWords.ts";

export interface ReminderListProps {
  readonly snapshot: RemindersSnapshot;
  readonly onOpen: (reminder: Reminder) => void;
  readonly onAdd: () => void;
}

/** All reminders in the order of the day, each with when it comes next. */
export function ReminderList({ snapshot, onOpen, onAdd }: ReminderListProps) {
  const t = useT();
  if (snapshot.reminders.length === 0)
    return (
      <EmptyState
        picture={<Bell strokeWidth={1} />}
        action={
          <Button kind="primary" icon={Plus} onClick={onAdd}>
            {t("reminders.add")}
          </Button>
        }
      >
        {t("reminders.empty")}
      </EmptyState>
    );
  return (
    <>
      <ul className="flex flex-col overflow-hidden rounded-18 border border-line bg-surface">
        {snapshot.reminders.map((reminder) => (
          <li key={reminder.id} className="border-t border-line first:border-t-0">
            <ReminderRow reminder={reminder} snapshot={snapshot} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <Button icon={Plus} onClick={onAdd}>
        {t("reminders.add")}
      </Button>
    </>
  );
}

interface ReminderRowProps extends Pick<ReminderListProps, "snapshot" | "onOpen"> {
  readonly reminder: Reminder;
}

function ReminderRow({ reminder, snapshot, onOpen }: ReminderRowProps) {
  const t = useT();
  const words = useReminderWords();
  const { unknown } = zoneFor(reminder.zone, snapshot.zone);
  const more = [
    words.weekdays(reminder.weekdays),
    ...(reminder.condition === "always" ? [] : [t(`reminders.condition.${reminder.condition}`)]),
    ...(reminder.zone === undefined || unknown !== undefined ? [] : [cityOf(reminder.zone)]),
  ];
  return (
    <button
      type="button"
      onClick={() => onOpen(reminder)}
      className="flex min-h-15 w-full flex-col items-start gap-0.5 px-4 py-3 text-start hover:bg-paper focus-visible:-outline-offset-2"
    >
      <span className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-serif text-24 leading-tight">{words.time(reminder.minuteOfDay)}</span>
        <span className="text-14">
          <Next reminder={reminder} snapshot={snapshot} />
        </span>
      </span>
      <span className="text-13 wrap-anywhere text-ink-2">{more.join(" · ")}</span>
      {unknown !== undefined && (
        <span className="text-13 text-warn">{t("reminders.unknownZone", { zone: unknown })}</span>
      )}
    </button>
  );
}

/** When it comes next, in plain words. */
function Next({ reminder, snapshot }: Omit<ReminderRowProps, "onOpen">) {
  const t = useT();
  const words = useReminderWords();
  const now = useNow();
  const { quiet, zone, snoozed } = snapshot;
  if (reminder.weekdays === 0) return t("reminders.next.never");
  if (snoozed?.id === reminder.id && snoozed.at > now)
    return t("reminders.next.again", { next: words.next(snoozed.at, now) });
  const { rules } = zoneFor(reminder.zone, zone);
  const [next] = nextOccurrences(reminder, { quiet, rules, from: now, count: 1 });
  if (next === undefined) return t("reminders.next.never");
  return words.next(next.at, now);
}

/** "New York" of "America/New_York". */
function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
