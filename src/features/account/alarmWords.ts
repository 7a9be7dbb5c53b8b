import type { DeviceId } from "#core/shared/ids.ts";
import type { Alarm } from "#core/sync/alarms.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

/** What was noticed, what it means, and what to do if anything is to be done. */
export function alarmWords(
  t: Translate,
  alarm: Alarm,
  nameOf: (device: DeviceId) => string,
): string {
  switch (alarm.type) {
    case "Rewritten":
    case "Forged":
    case "NewIdentity":
    case "UnknownDevice":
      return t(`sync.alarm.${alarm.type}`);
    case "Gap":
      return t("sync.alarm.Gap", {
        device: nameOf(alarm.device),
        count: alarm.to - alarm.from + 1,
      });
    case "Fork":
    case "Broken":
    case "Doubled":
    case "ShownOther":
    case "CutTail":
      return t(`sync.alarm.${alarm.type}`, { device: nameOf(alarm.device) });
    case "Unopened":
      return t(alarm.newerFormat > 0 ? "sync.alarm.UnopenedNewer" : "sync.alarm.Unopened", {
        count: alarm.count,
      });
  }
}
