import { LogOut, MonitorSmartphone, Pencil } from "lucide-react";
import { useNow } from "#hooks/useNow.ts";
import type { DeviceView } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat, type Format } from "#ui/i18n/format.ts";
import type { Translate } from "#ui/i18n/i18n.ts";
import { isSameDay } from "#ui/i18n/useMoment.ts";
import { useT } from "#ui/i18n/useT.ts";
import { accountTrouble } from "./accountTrouble.ts";
import type { Devices } from "./useDevices.ts";

export interface DeviceListProps {
  readonly devices: Devices;
  readonly onRename: (device: DeviceView) => void;
  readonly onRevoke: (device: DeviceView) => void;
}

/** Every device that writes into the account, this one first. */
export function DeviceList({ devices, ...rest }: DeviceListProps) {
  const t = useT();
  const format = useFormat();
  const { answer, refresh } = devices;
  if (answer === undefined) return null;
  return (
    <Section title={t("account.devices")}>
      {answer.ok ? (
        <ul className="-my-2 flex flex-col">
          {ordered(answer.value).map((device) => (
            <Device key={device.id} device={device} {...rest} />
          ))}
        </ul>
      ) : (
        <>
          <p className="text-14">{accountTrouble(answer.error, { t, format })}</p>
          <Button className="self-start" onClick={refresh}>
            {t("sync.again")}
          </Button>
        </>
      )}
    </Section>
  );
}

function Device(props: Omit<DeviceListProps, "devices"> & { readonly device: DeviceView }) {
  const { device, onRename, onRevoke } = props;
  const t = useT();
  const format = useFormat();
  const nowMs = useNow();
  const name = deviceName(t, device);
  return (
    <li className="flex min-h-14 items-center gap-3 border-t border-line py-2 first:border-t-0">
      <MonitorSmartphone
        aria-hidden="true"
        size={20}
        strokeWidth={1.75}
        className="shrink-0 text-ink-2"
      />
      <div className="min-w-0 flex-1 text-14">
        <p className="wrap-anywhere">
          <bdi className={device.isRevoked ? "text-ink-2" : "font-medium"}>{name}</bdi>
        </p>
        <p className="text-13 text-ink-2">{lastSeen(device, { t, format, nowMs })}</p>
      </div>
      {!device.isRevoked && (
        <div className="flex shrink-0 gap-2">
          <IconButton
            label={t("safety.renamePasskey", { name })}
            icon={Pencil}
            onClick={() => onRename(device)}
          />
          {!device.isThis && (
            <IconButton
              label={t("account.revoke", { name })}
              icon={LogOut}
              onClick={() => onRevoke(device)}
            />
          )}
        </div>
      )}
    </li>
  );
}

export function deviceName(t: Translate, { name }: DeviceView): string {
  return name === "" ? t("account.device.unnamed") : name;
}

interface Telling {
  readonly t: Translate;
  readonly format: Format;
  readonly nowMs: number;
}

function lastSeen({ isThis, isRevoked, lastSeenAt }: DeviceView, telling: Telling): string {
  const { t, format, nowMs } = telling;
  if (isRevoked) return t("account.device.revoked");
  if (isThis) return t("account.device.this");
  if (lastSeenAt === undefined) return t("account.device.never");
  if (isSameDay(lastSeenAt, nowMs)) return t("account.device.today");
  return t("account.device.seen", { date: format.date(lastSeenAt) });
}

/** This one, then the ones seen last, then those signed out. */
function ordered(devices: readonly DeviceView[]): readonly DeviceView[] {
  const rank = ({ isThis, isRevoked }: DeviceView) => (isThis ? 0 : 1) + (isRevoked ? 2 : 0);
  return devices.toSorted(
    (one, other) => rank(one) - rank(other) || (other.lastSeenAt ?? 0) - (one.lastSeenAt ?? 0),
  );
}
