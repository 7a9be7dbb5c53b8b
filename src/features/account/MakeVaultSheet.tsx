import { useEffect, useState, type ReactNode } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError, AccountService } from "#services/account/accountService.ts";
import { isGoodTwice, NewPassphrase, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { useWordsCheck } from "#ui/useWordsCheck.ts";
import { WordsAsked } from "#ui/WordsAsked.tsx";
import { WordsShown } from "#ui/WordsShown.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";

const TITLES = {
  passphrase: "account.make.passphraseTitle",
  words: "safety.wordsTitle",
  confirm: "safety.confirmTitle",
  ready: "account.make.readyTitle",
} as const;

type Part = keyof typeof TITLES;

export interface MakeVaultSheetProps {
  readonly account: AccountService;
  readonly email: string;
  readonly needsPassphrase: boolean;
  readonly onClose: () => void;
}

/** What is on this device becomes the account's: a passphrase where none was given, and words where there are none. */
export function MakeVaultSheet(props: MakeVaultSheetProps) {
  const hasWords = useHasWords(props.account);
  if (hasWords === undefined) return null;
  const parts: Part[] = [];
  if (props.needsPassphrase) parts.push("passphrase");
  if (!hasWords) parts.push("words", "confirm");
  return <MakeVaultParts {...props} parts={parts.length === 0 ? ["ready"] : parts} />;
}

function MakeVaultParts(props: MakeVaultSheetProps & { readonly parts: readonly Part[] }) {
  const { account, email, needsPassphrase, onClose, parts } = props;
  const t = useT();
  const [place, setPlace] = useState(0);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [recovery] = useState(account.newRecovery);
  const check = useWordsCheck(recovery.words);
  const work = useKeyWork<AccountError>(() => undefined);
  const part = parts[place] ?? "ready";
  const isLast = place === parts.length - 1;

  const goOn = () => {
    if (part === "passphrase") setTyped({ ...typed, isTried: true });
    if (part === "passphrase" && !isGoodTwice(typed, checkPassphrase)) return;
    if (part === "confirm" && !check.judge()) return;
    if (!isLast) setPlace(place + 1);
    else
      void work.run(() =>
        account.makeVault({
          ...(needsPassphrase ? { passphrase: typed.first } : {}),
          ...(parts.includes("words") ? { recovery: recovery.secret } : {}),
        }),
      );
  };
  const { isBusy } = work;
  const content: Readonly<Record<Part, () => ReactNode>> = {
    passphrase: () => (
      <>
        <p className="text-14">{t("account.make.passphraseText")}</p>
        <NewPassphrase
          typed={typed}
          onChange={setTyped}
          check={checkPassphrase}
          owner={email}
          readOnly={isBusy}
        />
      </>
    ),
    words: () => <WordsShown words={recovery.words} />,
    confirm: () => <WordsAsked check={check} readOnly={isBusy} />,
    ready: () => <p className="text-14">{t("account.make.readyText")}</p>,
  };
  return (
    <AccountStepSheet
      title={t(TITLES[part])}
      action={t(isLast ? "account.make.do" : "safety.next")}
      onAction={goOn}
      busyNote={t("account.make.busy")}
      {...{ work, onClose }}
      onBack={place === 0 ? undefined : () => setPlace(place - 1)}
    >
      {parts.length > 1 && (
        <p className="-mt-2 text-13 text-ink-2">
          {t("safety.step", { step: place + 1, of: parts.length })}
        </p>
      )}
      {content[part]()}
    </AccountStepSheet>
  );
}

function useHasWords(account: AccountService): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    let isHere = true;
    void account.hasWords().then((answer) => {
      if (isHere) setHas(answer);
    });
    return () => {
      isHere = false;
    };
  }, [account]);
  return has;
}
