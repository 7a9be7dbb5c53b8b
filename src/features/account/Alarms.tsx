import { CircleAlert } from "lucide-react";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Alarm } from "#core/sync/alarms.ts";
import type { DeviceView } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { alarmWords } from "./alarmWords.ts";

export interface AlarmsProps {
  readonly alarms: readonly Alarm[];
  readonly devices: readonly DeviceView[];
  readonly onRead: () => void;
}

/** What was noticed about the log or the server, until somebody has read it. */
export function Alarms({ alarms, devices, onRead }: AlarmsProps) {
  const t = useT();
  if (alarms.length === 0) return null;
  const nameOf = (id: DeviceId) => {
    const name = devices.find((device) => device.id === id)?.name ?? "";
    return name === "" ? t("sync.alarm.someDevice") : name;
  };
  return (
    <Section title={t("sync.alarms")}>
      <ul className="flex flex-col gap-3 text-14">
        {alarms.map((alarm, index) => (
          <li key={index} className="flex items-start gap-3">
            <CircleAlert
              aria-hidden="true"
              size={20}
              strokeWidth={1.75}
              className="shrink-0 text-warn"
            />
            <p className="min-w-0 wrap-anywhere">{alarmWords(t, alarm, nameOf)}</p>
          </li>
        ))}
      </ul>
      <Button className="self-start" onClick={onRead}>
        {t("sync.gotIt")}
      </Button>
    </Section>
  );
}
