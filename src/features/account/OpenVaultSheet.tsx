import { lazy, Suspense, useState } from "react";
import type { SlotKind } from "#core/vault/slot.ts";
import type { Way } from "#hooks/keyTrouble.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { PassphraseOwner } from "#ui/PassphraseOwner.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

// The list of 2,048 words travels with it, and hardly anybody needs it.
const PhraseField = lazy(() =>
  import("./PhraseField.tsx").then((module) => ({ default: module.PhraseField })),
);

const WAYS: readonly Way[] = ["passphrase", "recovery", "passkey"];

export interface OpenVaultSheetProps extends AccountSheetProps {
  readonly email: string;
  readonly kinds: readonly SlotKind[];
  /** Why it has to be opened. */
  readonly text: string;
}

/** Opens what the account holds, by whichever key is at hand. */
export function OpenVaultSheet(props: OpenVaultSheetProps) {
  const { account, email, kinds, text, onClose, onDone } = props;
  const t = useT();
  const ways = WAYS.filter((way) => kinds.includes(way));
  const [chosen, setChosen] = useState<Way>();
  const [key, setKey] = useState("");
  const work = useKeyWork<AccountError>(() => onDone());
  const way = chosen ?? ways[0] ?? "passphrase";
  const open = () => {
    if (way === "passkey") void work.run(() => account.openVault({ type: "passkey" }));
    else if (key !== "")
      void work.run(() =>
        account.openVault(
          way === "passphrase" ? { type: way, passphrase: key } : { type: "words", words: key },
        ),
      );
  };
  return (
    <AccountStepSheet
      title={t("account.open.title")}
      action={t("lock.open")}
      onAction={open}
      busyNote={t(way === "passkey" ? "safety.passkeyAsking" : "account.opening")}
      {...{ work, way, onClose }}
    >
      <p className="text-14">{text}</p>
      {ways.length > 1 && (
        <SegmentedControl
          label={t("backup.way")}
          hideLabel
          segments={ways.map((each) => ({ value: each, label: t(`account.way.${each}`) }))}
          value={way}
          onChange={(next) => {
            setChosen(next);
            setKey("");
            work.forget();
          }}
        />
      )}
      {way === "passphrase" && (
        <>
          <PassphraseOwner name={email} />
          <CurrentPassphrase first value={key} readOnly={work.isBusy} onChange={setKey} />
        </>
      )}
      {way === "recovery" && (
        <Suspense fallback={null}>
          <PhraseField value={key} readOnly={work.isBusy} onChange={setKey} />
        </Suspense>
      )}
      {way === "passkey" && <p className="text-14 text-ink-2">{t("account.open.passkey")}</p>}
    </AccountStepSheet>
  );
}
