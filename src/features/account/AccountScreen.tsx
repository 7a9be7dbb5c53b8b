import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useAccount } from "#hooks/useAccount.ts";
import { useSync } from "#hooks/useSync.ts";
import { goBack } from "#hooks/wayBack.ts";
import type { AccountService, AccountStep } from "#services/account/accountService.ts";
import { OfflineMark } from "#ui/OfflineMark.tsx";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { AccountSheet, type OpenSheet } from "./AccountSheet.tsx";
import { Begin } from "./Begin.tsx";
import { NoServer } from "./NoServer.tsx";
import { SignedIn } from "./SignedIn.tsx";
import { StepOver } from "./StepOver.tsx";

/** From no account to one, and everything about it. */
export function AccountScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { account, step } = useAccount();
  return (
    <>
      <ScreenHeader
        title={t("account.title")}
        status={<OfflineMark />}
        onBack={() => goBack(() => navigate("/settings"))}
        trailing={tools}
      />
      <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
        {account !== undefined && step !== undefined && <Content account={account} step={step} />}
      </div>
    </>
  );
}

interface ContentProps {
  readonly account: AccountService;
  readonly step: AccountStep;
}

function Content({ account, step }: ContentProps) {
  const show = useToast();
  const { snapshot } = useSync();
  const [sheet, setSheet] = useState<OpenSheet>();
  if (step.type === "NoServer") return <NoServer />;
  const onDone = (text?: string) => {
    setSheet(undefined);
    if (text !== undefined) show({ text });
  };
  return (
    <>
      {step.type === "On" ? (
        <SignedIn {...{ account, step }} onOpen={setSheet} />
      ) : (
        <Begin
          account={account}
          email={step.type === "SignedOut" ? step.email : undefined}
          onCreate={() => setSheet({ type: "signUp" })}
          onSignIn={() => setSheet({ type: "signIn" })}
          onForgot={() => setSheet({ type: "forgot" })}
        />
      )}
      {/* What was begun by hand stays until it has ended, whatever steps it passes through. */}
      {sheet === undefined ? (
        <StepOver account={account} step={step} onDone={onDone} />
      ) : (
        <AccountSheet
          {...{ account, sheet, onDone }}
          email={step.email}
          moving={step.type === "On" ? step.moving : undefined}
          waiting={snapshot?.waiting ?? 0}
          onChange={setSheet}
        />
      )}
    </>
  );
}
