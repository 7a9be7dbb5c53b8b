import { useServices } from "#hooks/useServices.tsx";
import { useSync } from "#hooks/useSync.ts";
import type { AccountService } from "#services/account/accountService.ts";
import { AccountData } from "./AccountData.tsx";
import type { OpenSheet } from "./AccountSheet.tsx";
import { Alarms } from "./Alarms.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { SyncState } from "./SyncState.tsx";
import { useDevices } from "./useDevices.ts";

export interface SignedInProps {
  readonly account: AccountService;
  readonly email: string;
  readonly onOpen: (sheet: OpenSheet) => void;
}

/** An account that is on: how it stands, on which devices, and what can be done with it. */
export function SignedIn({ account, email, onOpen }: SignedInProps) {
  const { share } = useServices();
  const { sync, snapshot } = useSync();
  const devices = useDevices(account, snapshot?.lastSyncAt);
  if (sync === undefined || snapshot === undefined) return null;
  const exportLog = async () => {
    const text = await sync.exportLog();
    share.saveLog(`glyphary-sync-${new Date().toISOString().slice(0, 10)}.txt`, text);
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
        email={email}
        room={snapshot.room}
        onChangePassphrase={() => onOpen({ type: "passphrase" })}
        onExportLog={() => void exportLog()}
        onSignOut={() => onOpen({ type: "signOut" })}
        onDelete={() => onOpen({ type: "delete" })}
      />
    </>
  );
}
