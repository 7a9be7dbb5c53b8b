import { minuteFrom, type QuietHours, timeText } from "#core/reminders/reminder.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { Section } from "#ui/Section.tsx";
import { Switch } from "#ui/Switch.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface QuietSectionProps {
  readonly reminders: Pick<RemindersService, "setQuiet">;
  readonly quiet: QuietHours | undefined;
}

/** Nights, when nobody wants to hear of practice. */
const USUAL: QuietHours = { from: 22 * 60, to: 7 * 60 };

/** Hours in which no reminder comes; one that falls into them waits for their end. */
export function QuietSection({ reminders, quiet }: QuietSectionProps) {
  const t = useT();
  const show = useToast();
  const set = async (next: QuietHours | undefined) => {
    const done = await reminders.setQuiet(next);
    if (done.ok) return;
    const { id, values } = saveTrouble(done.error);
    show({ text: t(id, values) });
  };
  const change = (end: keyof QuietHours, text: string) => {
    const minute = minuteFrom(text);
    if (quiet && minute !== undefined) void set({ ...quiet, [end]: minute });
  };
  return (
    <Section title={t("reminders.quiet")}>
      <Switch
        label={t("reminders.quietOn")}
        hint={t("reminders.quietHint")}
        checked={quiet !== undefined}
        onChange={(isOn) => void set(isOn ? USUAL : undefined)}
      />
      {quiet !== undefined && (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t("reminders.quietFrom")}
            type="time"
            required
            value={timeText(quiet.from)}
            onChange={(text) => change("from", text)}
          />
          <TextField
            label={t("reminders.quietTo")}
            type="time"
            required
            value={timeText(quiet.to)}
            onChange={(text) => change("to", text)}
          />
        </div>
      )}
    </Section>
  );
}
