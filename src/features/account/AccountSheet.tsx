import { useVault } from "#hooks/useVault.ts";
import type { AccountService, DeviceView, Moving } from "#services/account/accountService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { ChangeEmailSheet } from "./ChangeEmailSheet.tsx";
import { ChangePassphraseSheet } from "./ChangePassphraseSheet.tsx";
import { CodeSheet } from "./CodeSheet.tsx";
import { DeleteSheet } from "./DeleteSheet.tsx";
import { RenameDeviceSheet, RevokeDeviceSheet } from "./DeviceSheets.tsx";
import { EmailCodeSheet } from "./EmailCodeSheet.tsx";
import { ForgotSheet } from "./ForgotSheet.tsx";
import { OpenVaultSheet } from "./OpenVaultSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";
import { SignInSheet } from "./SignInSheet.tsx";
import { SignOutDialog } from "./SignOutDialog.tsx";
import { SignUpSheet } from "./SignUpSheet.tsx";

export type OpenSheet =
  | {
      readonly type:
        "signUp" | "signIn" | "forgot" | "open" | "passphrase" | "email" | "signOut" | "delete";
    }
  | { readonly type: "code"; readonly email: string }
  /** `passphrase`: as it was typed for the code. */
  | { readonly type: "emailCode"; readonly to: string; readonly passphrase?: string }
  | { readonly type: "rename" | "revoke"; readonly device: DeviceView };

export interface AccountSheetsProps {
  readonly account: AccountService;
  readonly sheet: OpenSheet;
  /** Of the account that is or was signed in. */
  readonly email: string | undefined;
  /** What is left to be done until the account has another address. */
  readonly moving: Moving | undefined;
  readonly waiting: number;
  readonly onChange: (sheet: OpenSheet | undefined) => void;
  readonly onDone: (words?: string) => void;
}

/** What somebody has opened over the screen; with each opening everything typed before is gone. */
export function AccountSheet(props: AccountSheetsProps) {
  const { account, sheet, email, moving, waiting, onChange, onDone } = props;
  const given = { account, onDone, onClose: () => onChange(undefined) };
  const leave = () => {
    onChange(undefined);
    void account.cancel();
  };
  switch (sheet.type) {
    case "signUp":
      return <SignUpSheet {...given} />;
    case "signIn":
      return <SignInSheet {...given} email={email} onForgot={() => onChange({ type: "forgot" })} />;
    case "forgot":
      return (
        <ForgotSheet
          {...given}
          email={email}
          onSent={(address) => onChange({ type: "code", email: address })}
        />
      );
    case "code":
      return <CodeSheet {...given} email={sheet.email} onClose={leave} />;
    case "open":
      return <OpenAgain {...given} email={email ?? ""} />;
    case "passphrase":
      return <ChangePassphraseSheet {...given} email={email ?? ""} />;
    case "email":
      return (
        <ChangeEmailSheet
          {...given}
          onSent={(typed) => onChange({ type: "emailCode", ...typed })}
        />
      );
    case "emailCode":
      return (
        <EmailCodeSheet
          {...given}
          to={sheet.to}
          needs={moving?.needs ?? "passphrase"}
          passphrase={sheet.passphrase}
        />
      );
    case "signOut":
      return <SignOutDialog {...given} waiting={waiting} />;
    case "delete":
      return <DeleteSheet {...given} email={email ?? ""} />;
    case "rename":
      return <RenameDeviceSheet {...given} device={sheet.device} />;
    case "revoke":
      return <RevokeDeviceSheet {...given} device={sheet.device} />;
  }
}

/** The keys changed on another device: any way in that this one knows of may open the new ones. */
function OpenAgain(props: AccountSheetProps & { readonly email: string }) {
  const t = useT();
  const slots = useVault().snapshot?.slots ?? [];
  const kinds = ["passphrase", "recovery", ...slots.map(({ kind }) => kind)] as const;
  return <OpenVaultSheet {...props} kinds={kinds} text={t("sync.stuckMore.NewKeys")} />;
}
