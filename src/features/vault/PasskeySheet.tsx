import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { SlotView } from "#services/vault/vaultService.ts";
import { TextField } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { SafetySheetProps } from "./ChangePassphraseSheet.tsx";
import { KeySheet } from "./KeySheet.tsx";

export interface PasskeySheetProps extends SafetySheetProps {
  /** The passkey to be given another name; a new one is made without it. */
  readonly slot?: SlotView | undefined;
}

/** Makes a passkey that opens the vault, or gives one another name. */
export function PasskeySheet({ vault, slot, onClose, onDone }: PasskeySheetProps) {
  const t = useT();
  const [name, setName] = useState(slot?.name ?? "");
  const called = name.trim() === "" ? t("safety.way.passkey") : name.trim();
  const work = useKeyWork(() =>
    slot === undefined ? onDone(t("safety.passkeyAdded", { name: called })) : onClose(),
  );
  return (
    <KeySheet
      title={t(slot === undefined ? "safety.addPasskey" : "safety.renameTitle")}
      action={t(slot === undefined ? "safety.next" : "common.save")}
      onAction={() =>
        void work.run(() =>
          slot === undefined ? vault.addPasskey(called) : vault.renameSlot(slot.id, called),
        )
      }
      {...{ work, onClose }}
      way="passkey"
      busyNote={slot === undefined ? t("safety.passkeyAsking") : ""}
    >
      <TextField
        label={t("safety.passkeyName")}
        hint={t("safety.passkeyNameHint")}
        value={name}
        data-autofocus
        readOnly={work.isBusy}
        onChange={setName}
      />
    </KeySheet>
  );
}
