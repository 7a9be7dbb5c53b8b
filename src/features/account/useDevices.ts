import { useCallback, useEffect, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import type { AccountError, AccountService, DeviceView } from "#services/account/accountService.ts";

export interface Devices {
  /** Undefined until the first answer. */
  readonly answer: Result<readonly DeviceView[], AccountError> | undefined;
  /** Looks again. */
  readonly refresh: () => void;
}

/** The devices of the account, asked anew after every sync. */
export function useDevices(account: AccountService, lastSyncAt: number | undefined): Devices {
  const [answer, setAnswer] = useState<Devices["answer"]>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isHere = true;
    void account.devices().then((devices) => {
      if (isHere) setAnswer(devices);
    });
    return () => {
      isHere = false;
    };
  }, [account, lastSyncAt, asked]);
  const refresh = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, refresh };
}
