import { useState } from "react";
import {
  CONDITIONS,
  EVERY_DAY,
  minuteFrom,
  type Reminder,
  timeText,
} from "#core/reminders/reminder.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useStepBack } from "#hooks/useStepBack.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { Button } from "#ui/Button.tsx";
import { SelectRow } from "#ui/SelectRow.tsx";
import { StepSheet } from "#ui/StepSheet.tsx";
import { Switch } from "#ui/Switch.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { dateText, dayStart } from "./pauseDate.ts";
import { Weekdays } from "./Weekdays.tsx";

export interface ReminderSheetProps {
  readonly reminders: Pick<RemindersService, "add" | "edit" | "remove">;
  /** Undefined: a new one. */
  readonly reminder: Reminder | undefined;
  /** Of this device. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** The evening, when most days have room. */
const USUAL_MINUTE = 19 * 60;

type Draft = Pick<Reminder, "minuteOfDay" | "weekdays" | "condition" | "zone" | "pausedUntil">;

const NEW: Draft = {
  minuteOfDay: USUAL_MINUTE,
  weekdays: EVERY_DAY,
  condition: "always",
  zone: undefined,
  pausedUntil: undefined,
};

/** One reminder: when, on which days, under which condition. */
export function ReminderSheet({ reminders, reminder, zone, onClose }: ReminderSheetProps) {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  const oneAtATime = useOneAtATime();
  const [draft, setDraft] = useState<Draft>(() => draftOf(reminder));
  const [trouble, setTrouble] = useState<string>();
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });

  const save = async () => {
    if (draft.weekdays === 0) {
      setTrouble(t("reminders.noDay"));
      return;
    }
    const done = await (reminder ? reminders.edit(reminder.id, draft) : reminders.add(draft));
    if (done.ok) {
      onClose();
      return;
    }
    if (done.error.type === "TooManyReminders") {
      setTrouble(t("reminders.tooMany"));
      return;
    }
    const { id, values } = saveTrouble(done.error);
    setTrouble(t(id, values));
  };

  const remove = async (gone: Reminder) => {
    const done = await reminders.remove(gone.id);
    if (!done.ok) {
      const { id, values } = saveTrouble(done.error);
      setTrouble(t(id, values));
      return;
    }
    const back = stepBack();
    const takeBack = async () => {
      const words = await back();
      if (words !== undefined) show({ text: t(words.id, words.values) });
    };
    onClose();
    show({
      text: t("reminders.removed"),
      action: { label: t("common.undo"), onAction: () => void takeBack() },
    });
  };

  return (
    <StepSheet
      title={t(reminder ? "reminders.edit" : "reminders.new")}
      action={t("common.save")}
      onAction={() => void oneAtATime(save)}
      isBusy={false}
      busyNote=""
      trouble={trouble}
      onClose={onClose}
    >
      <TextField
        label={t("reminders.time")}
        type="time"
        required
        data-autofocus
        value={timeText(draft.minuteOfDay)}
        onChange={(text) => change({ minuteOfDay: minuteFrom(text) ?? draft.minuteOfDay })}
      />
      <Weekdays value={draft.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <SelectRow
        label={t("reminders.condition")}
        value={draft.condition}
        options={CONDITIONS.map((value) => ({ value, label: t(`reminders.condition.${value}`) }))}
        hint={draft.condition === "always" ? undefined : t("reminders.conditionHint")}
        onChange={(value) =>
          change({ condition: CONDITIONS.find((one) => one === value) ?? "always" })
        }
      />
      <TextField
        label={t("reminders.pause")}
        type="date"
        hint={t("reminders.pauseHint")}
        value={draft.pausedUntil === undefined ? "" : dateText(draft.pausedUntil)}
        onChange={(text) => change({ pausedUntil: dayStart(text) })}
      />
      <Switch
        label={t("reminders.fixedZone")}
        hint={t(draft.zone === undefined ? "reminders.zoneFollows" : "reminders.zoneIs", {
          zone: draft.zone ?? zone,
        })}
        checked={draft.zone !== undefined}
        onChange={(isFixed) => change({ zone: isFixed ? zone : undefined })}
      />
      {reminder !== undefined && (
        <Button
          kind="danger"
          className="self-start"
          onClick={() => void oneAtATime(() => remove(reminder))}
        >
          {t("reminders.remove")}
        </Button>
      )}
    </StepSheet>
  );
}

/** What can be decided about it; a pause that is over is none. */
function draftOf(reminder: Reminder | undefined): Draft {
  if (!reminder) return NEW;
  const { minuteOfDay, weekdays, condition, zone, pausedUntil } = reminder;
  const isPaused = pausedUntil !== undefined && pausedUntil > Date.now();
  return {
    ...{ minuteOfDay, weekdays, condition, zone },
    pausedUntil: isPaused ? pausedUntil : undefined,
  };
}
