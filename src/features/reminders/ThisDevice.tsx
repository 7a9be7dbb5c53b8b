import { useState } from "react";
import { Bell, CalendarPlus } from "lucide-react";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { RemindersService, RemindersSnapshot } from "#services/reminders/remindersService.ts";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import type { MessageId } from "#ui/i18n/messages.ts";
import { useT } from "#ui/i18n/useT.ts";
import { callTrouble } from "./callTrouble.ts";

export interface ThisDeviceProps {
  readonly reminders: Pick<RemindersService, "turnOn" | "turnOff" | "saveCalendar">;
  readonly snapshot: RemindersSnapshot;
}

/** What works on this device, plainly, and how to get more. */
export function ThisDevice({ reminders, snapshot }: ThisDeviceProps) {
  const t = useT();
  const oneAtATime = useOneAtATime();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<MessageId>();
  const { calling, hindrance } = snapshot;
  const isOff = calling === "nothing";

  const turnOn = async () => {
    setTrouble(undefined);
    setIsBusy(true);
    const done = await reminders.turnOn().finally(() => setIsBusy(false));
    if (!done.ok) setTrouble(callTrouble(done.error));
  };
  const told =
    trouble ?? (hindrance && isOff ? (`reminders.trouble.${hindrance}` as const) : undefined);

  return (
    <Section title={t("reminders.device")}>
      <div className="flex flex-col gap-2 text-14">
        <p role="status">{t(isBusy ? "reminders.turningOn" : stateWords(snapshot))}</p>
        {told !== undefined && <p className="text-warn">{t(told)}</p>}
        {isOff && <p className="text-ink-2">{t("reminders.otherwise")}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {isOff && hindrance === undefined && (
          <Button
            kind="primary"
            icon={Bell}
            disabled={isBusy}
            onClick={() => void oneAtATime(turnOn)}
          >
            {t("reminders.turnOn")}
          </Button>
        )}
        {!isOff && (
          <Button onClick={() => void oneAtATime(reminders.turnOff)}>
            {t("reminders.turnOff")}
          </Button>
        )}
        <Button icon={CalendarPlus} onClick={() => reminders.saveCalendar(t("reminders.calendar"))}>
          {t("reminders.saveCalendar")}
        </Button>
      </div>
    </Section>
  );
}

function stateWords(snapshot: RemindersSnapshot): MessageId {
  const { calling, isLate, loss, hindrance, hasServer } = snapshot;
  switch (calling) {
    case "push":
      return isLate ? "reminders.state.late" : "reminders.state.push";
    case "waking":
      return "reminders.state.waking";
    case "nothing":
      if (loss !== undefined) return `reminders.loss.${loss}`;
      if (hindrance !== undefined) return "reminders.state.off";
      return hasServer === false ? "reminders.whyNoServer" : "reminders.why";
  }
}
