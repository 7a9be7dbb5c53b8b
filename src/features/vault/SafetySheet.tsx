import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { SlotView, VaultService } from "#services/vault/vaultService.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { ChangePassphraseSheet } from "./ChangePassphraseSheet.tsx";
import { NewPhraseSheet } from "./NewPhraseSheet.tsx";
import { PasskeySheet } from "./PasskeySheet.tsx";
import { TurnOffSheet } from "./TurnOffSheet.tsx";
import { TurnOnAccountSheet } from "./TurnOnAccountSheet.tsx";
import { TurnOnSheet } from "./TurnOnSheet.tsx";
import { vaultTrouble } from "./vaultTrouble.ts";
import { nameOf } from "./WaysIn.tsx";

export type OpenSheet =
  | { readonly type: "turnOn" | "turnOff" | "passphrase" | "phrase" | "passkey" }
  | { readonly type: "rename" | "remove"; readonly slot: SlotView };

export interface SafetySheetsProps {
  readonly vault: VaultService;
  readonly sheet: OpenSheet | undefined;
  /** Of the account this vault belongs to: passphrase and words are there already. */
  readonly accountEmail: string | undefined;
  readonly onClose: () => void;
}

/** What is open over the screen; with each opening everything typed before is gone. */
export function SafetySheet({ vault, sheet, accountEmail, onClose }: SafetySheetsProps) {
  const show = useToast();
  const onDone = (text: string) => {
    onClose();
    show({ text });
  };
  switch (sheet?.type) {
    case undefined:
      return null;
    case "turnOn":
      return accountEmail === undefined ? (
        <TurnOnSheet {...{ vault, onClose }} />
      ) : (
        <TurnOnAccountSheet {...{ vault, onClose }} email={accountEmail} />
      );
    case "turnOff":
      return <TurnOffSheet {...{ vault, onClose, onDone }} />;
    case "passphrase":
      return <ChangePassphraseSheet {...{ vault, onClose, onDone }} />;
    case "phrase":
      return <NewPhraseSheet {...{ vault, onClose, onDone }} />;
    case "passkey":
      return <PasskeySheet {...{ vault, onClose, onDone }} />;
    case "rename":
      return <PasskeySheet {...{ vault, onClose, onDone }} slot={sheet.slot} />;
    case "remove":
      return <RemoveSlot {...{ vault, onClose, onDone }} slot={sheet.slot} />;
  }
}

interface RemoveSlotProps {
  readonly vault: VaultService;
  readonly slot: SlotView;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

function RemoveSlot({ vault, slot, onClose, onDone }: RemoveSlotProps) {
  const t = useT();
  const oneAtATime = useOneAtATime();
  const name = nameOf(t, slot);
  const remove = async () => {
    const removed = await vault.removeSlot(slot.id);
    onDone(removed.ok ? t("safety.removed", { name }) : vaultTrouble(t, removed.error, "passkey"));
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t("safety.removeTitle", { name })}
      confirmLabel={t("safety.removeConfirm")}
      onConfirm={() => void oneAtATime(remove)}
      onCancel={onClose}
    >
      {t("safety.removeText")}
    </ConfirmDialog>
  );
}
