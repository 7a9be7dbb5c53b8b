import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { accountTrouble } from "./accountTrouble.ts";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface SignOutDialogProps extends AccountSheetProps {
  /** Changes that no server has yet. */
  readonly waiting: number;
}

/** Says what signing out leaves as it is, which is everything on this device. */
export function SignOutDialog({ account, waiting, onClose, onDone }: SignOutDialogProps) {
  const t = useT();
  const format = useFormat();
  const oneAtATime = useOneAtATime();
  const signOut = async () => {
    const done = await account.signOut();
    onDone(done.ok ? t("account.signedOutNow") : accountTrouble(done.error, { t, format }));
  };
  return (
    <ConfirmDialog
      open
      title={t("account.signOut.title")}
      confirmLabel={t("account.signOut")}
      onConfirm={() => void oneAtATime(signOut)}
      onCancel={onClose}
    >
      <p>{t("account.signOut.text")}</p>
      {waiting > 0 && <p className="pt-2">{t("account.signOut.waiting", { count: waiting })}</p>}
    </ConfirmDialog>
  );
}
