import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError, DeviceView } from "#services/account/accountService.ts";
import { TextField } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { deviceName } from "./DeviceList.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface DeviceSheetProps extends AccountSheetProps {
  readonly device: DeviceView;
}

/** Another name for a device, so that one knows later which it is. */
export function RenameDeviceSheet({ account, device, onClose, onDone }: DeviceSheetProps) {
  const t = useT();
  const [name, setName] = useState(device.name);
  const work = useKeyWork<AccountError>(() => onDone());
  return (
    <AccountStepSheet
      title={t("safety.renameTitle")}
      action={t("common.save")}
      onAction={() => void work.run(() => account.renameDevice(device.id, name.trim()))}
      busyNote=""
      {...{ work, onClose }}
    >
      <TextField
        label={t("safety.passkeyName")}
        hint={t("account.device.nameHint")}
        value={name}
        data-autofocus
        readOnly={work.isBusy}
        onChange={setName}
      />
    </AccountStepSheet>
  );
}

/** Says what signing a device out does and what it cannot, then does it. */
export function RevokeDeviceSheet({ account, device, onClose, onDone }: DeviceSheetProps) {
  const t = useT();
  const name = deviceName(t, device);
  const work = useKeyWork<AccountError>(() => onDone(t("account.revoked", { name })));
  return (
    <AccountStepSheet
      danger
      title={t("account.revokeTitle", { name })}
      action={t("account.revokeDo")}
      onAction={() => void work.run(() => account.revokeDevice(device.id))}
      busyNote={t("account.revoking")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.revokeText")}</p>
      <p className="text-14 text-ink-2">{t("account.revokeStays")}</p>
    </AccountStepSheet>
  );
}
