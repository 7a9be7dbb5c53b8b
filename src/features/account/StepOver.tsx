import type { AccountService, AccountStep } from "#services/account/accountService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { CodeSheet } from "./CodeSheet.tsx";
import { FreshPassphraseSheet } from "./FreshPassphraseSheet.tsx";
import { JoinSheet } from "./JoinSheet.tsx";
import { MakeVaultSheet } from "./MakeVaultSheet.tsx";
import { OpenVaultSheet } from "./OpenVaultSheet.tsx";

export interface StepOverProps {
  readonly account: AccountService;
  readonly step: AccountStep;
  readonly onDone: (words?: string) => void;
}

/** The step that is under way, over the screen; whoever leaves it is signed out again, with everything as it was. */
export function StepOver({ account, step, onDone }: StepOverProps) {
  const t = useT();
  const given = { account, onDone, onClose: () => void account.cancel() };
  switch (step.type) {
    case "NoServer":
    case "SignedOut":
    case "On":
      return null;
    case "ConfirmEmail":
      return <CodeSheet {...given} email={step.email} />;
    case "MakeVault":
      return <MakeVaultSheet {...given} {...step} />;
    case "OpenVault":
      return <OpenVaultSheet {...given} {...step} text={t("account.open.text")} />;
    case "Join":
      return <JoinSheet {...given} symbolsHere={step.symbolsHere} />;
    case "NewPassphrase":
      return <FreshPassphraseSheet {...given} email={step.email} />;
  }
}
