import { useServices } from "#hooks/useServices.tsx";
import { useSync } from "#hooks/useSync.ts";
import type { AccountService, AccountStep } from "#services/account/accountService.ts";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { AccountData } from "./AccountData.tsx";
import type { OpenSheet } from "./AccountSheet.tsx";
import { accountTrouble } from "./accountTrouble.ts";
import { Alarms } from "./Alarms.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { SyncState } from "./SyncState.tsx";
import { useDevices } from "./useDevices.ts";

export interface SignedInProps {
  readonly account: AccountService;
  readonly step: Extract<AccountStep, { readonly type: "On" }>;
  readonly onOpen: (sheet: OpenSheet) => void;
}

/** An account that is on: how it stands, on which devices, and what can be done with it. */
export function SignedIn({ account, step, onOpen }: SignedInProps) {
  const { share } = useServices();
  const { sync, snapshot } = useSync();
  const devices = useDevices(account, snapshot?.lastSyncAt);
  const show = useToast();
  const format = useFormat();
  const t = useT();
  if (sync === undefined || snapshot === undefined) return null;
  const exportLog = async () => {
    const text = await sync.exportLog();
    share.saveLog(`glyphary-sync-${new Date().toISOString().slice(0, 10)}.txt`, text);
  };
  const changeEmail = async () => {
    if (step.moving) onOpen({ type: "emailCode", to: step.moving.to });
    else if (await account.hasLogin()) onOpen({ type: "email" });
    else show({ text: t("account.providersEmail") });
  };
  const keepEmail = async () => {
    const kept = await account.dropEmailChange();
    show({ text: kept.ok ? t("account.emailKept") : accountTrouble(kept.error, { t, format }) });
  };
  return (
    <>
      <SyncState
        {...{ sync, snapshot }}
        onSignIn={() => onOpen({ type: "signIn" })}
        onSignOut={() => onOpen({ type: "signOut" })}
        onOpen={() => onOpen({ type: "open" })}
      />
      <Alarms
        alarms={snapshot.alarms}
        devices={devices.answer?.ok === true ? devices.answer.value : []}
        onRead={sync.dismissAlarms}
      />
      <DeviceList
        devices={devices}
        onRename={(device) => onOpen({ type: "rename", device })}
        onRevoke={(device) => onOpen({ type: "revoke", device })}
      />
      <AccountData
        email={step.email}
        moving={step.moving}
        onKeepEmail={keepEmail}
        room={snapshot.room}
        onChangeEmail={() => void changeEmail()}
        onChangePassphrase={() => onOpen({ type: "passphrase" })}
        onExportLog={() => void exportLog()}
        onSignOut={() => onOpen({ type: "signOut" })}
        onDelete={() => onOpen({ type: "delete" })}
      />
    </>
  );
}
