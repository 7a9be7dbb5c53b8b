import { useSyncExternalStore } from "react";
import type { AccountService, AccountStep } from "#services/account/accountService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Account {
  /** Undefined until its code is there. */
  readonly account: AccountService | undefined;
  readonly step: AccountStep | undefined;
}

/** Where somebody stands with an account, loaded by the first screen that asks. */
export function useAccount(): Account {
  const account = useLoaded(useServices().account);
  const step = useSyncExternalStore(account?.subscribe ?? neverChanges, () => account?.step());
  return { account, step };
}
