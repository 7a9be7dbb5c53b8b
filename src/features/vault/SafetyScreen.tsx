import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useAccount } from "#hooks/useAccount.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useVault } from "#hooks/useVault.ts";
import { goBack } from "#hooks/wayBack.ts";
import type { AccountStep } from "#services/account/accountService.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { AutoLock } from "./AutoLock.tsx";
import { Keys } from "./Keys.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { SafetyNow, WhatALockDoes } from "./SafetyNow.tsx";
import { SafetySheet, type OpenSheet } from "./SafetySheet.tsx";
import { vaultTrouble } from "./vaultTrouble.ts";
import { WaysIn } from "./WaysIn.tsx";

/** What protects the symbols, and the keys that open them. */
export function SafetyScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { vault, snapshot } = useVault();
  const { step } = useAccount();
  const [sheet, setSheet] = useState<OpenSheet>();
  const makeNewKeys = useNewKeys(vault);
  return (
    <>
      <ScreenHeader
        title={t("settings.safety")}
        onBack={() => goBack(() => navigate("/settings"))}
        trailing={tools}
      />
      {vault !== undefined && snapshot !== undefined && step !== undefined && (
        <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
          <SafetyNow
            isLockOn={snapshot.isLockOn}
            onTurnOn={() => setSheet({ type: "turnOn" })}
            onLock={vault.lock}
          />
          {snapshot.leftOut.length > 0 && (
            <LeftOut
              slots={snapshot.leftOut}
              onRemove={(slot) => setSheet({ type: "remove", slot })}
            />
          )}
          {snapshot.isLockOn && (
            <>
              <AutoLock vault={vault} snapshot={snapshot} />
              <WaysIn
                slots={snapshot.slots}
                onChangePassphrase={() => setSheet({ type: "passphrase" })}
                onNewPhrase={() => setSheet({ type: "phrase" })}
                onAddPasskey={() => setSheet({ type: "passkey" })}
                onRename={(slot) => setSheet({ type: "rename", slot })}
                onRemove={(slot) => setSheet({ type: "remove", slot })}
              />
              <Keys
                resealing={snapshot.resealing}
                onNewKeys={makeNewKeys}
                onTurnOff={() => setSheet({ type: "turnOff" })}
              />
            </>
          )}
          <WhatALockDoes />
          <SafetySheet
            {...{ vault, sheet }}
            accountEmail={emailOf(step)}
            onClose={() => setSheet(undefined)}
          />
        </div>
      )}
    </>
  );
}

/** Of the account that this vault belongs to, signed in or out. */
function emailOf(step: AccountStep): string | undefined {
  const isLinked = step.type === "On" || step.type === "NewPassphrase" || step.type === "SignedOut";
  return isLinked ? step.email : undefined;
}

/** Begins a new epoch; its progress comes with the snapshot. */
function useNewKeys(vault: VaultService | undefined): () => void {
  const t = useT();
  const show = useToast();
  const oneAtATime = useOneAtATime();
  const make = async () => {
    const made = await vault?.newEpoch();
    if (made === undefined) return;
    show({ text: made.ok ? t("safety.newKeysMade") : vaultTrouble(t, made.error, "passphrase") });
  };
  return () => void oneAtATime(make);
}
