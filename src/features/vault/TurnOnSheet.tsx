import { useId, useState, type ReactNode } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { Button } from "#ui/Button.tsx";
import { isGoodTwice, NewPassphrase, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { StepForm } from "#ui/StepForm.tsx";
import { useWordsCheck } from "#ui/useWordsCheck.ts";
import { WordsAsked } from "#ui/WordsAsked.tsx";
import { WordsShown } from "#ui/WordsShown.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { vaultTrouble } from "./vaultTrouble.ts";

const STEPS = ["passphrase", "words", "confirm", "finish"] as const;

const TITLES = {
  passphrase: "safety.turnOn",
  words: "safety.wordsTitle",
  confirm: "safety.confirmTitle",
  finish: "safety.finishTitle",
} as const;

export interface TurnOnSheetProps {
  readonly vault: VaultService;
  readonly onClose: () => void;
}

/** From no lock to a lock, in four steps. Each can go back, and nothing is written before the last one is confirmed. */
export function TurnOnSheet({ vault, onClose }: TurnOnSheetProps) {
  const t = useT();
  const formId = useId();
  const [place, setPlace] = useState(0);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [recovery] = useState(vault.newRecovery);
  const [progress, setProgress] = useState(0);
  const check = useWordsCheck(recovery.words);
  // When it is done every tab begins afresh, at the lock.
  const { isBusy, error, run } = useKeyWork(() => setProgress(1));
  const step = STEPS[place] ?? "passphrase";

  const goOn = () => {
    if (step === "passphrase") setTyped({ ...typed, isTried: true });
    if (step === "passphrase" && !isGoodTwice(typed, checkPassphrase)) return;
    if (step === "confirm" && !check.judge()) return;
    if (step !== "finish") setPlace(place + 1);
    else
      void run(() =>
        vault.turnLockOn({
          passphrase: typed.first,
          recovery: recovery.secret,
          onProgress: setProgress,
        }),
      );
  };
  const goBack = () => (place === 0 ? onClose() : setPlace(place - 1));
  const content: Readonly<Record<typeof step, () => ReactNode>> = {
    passphrase: () => (
      <>
        <p className="text-14">{t("safety.passphraseIntro")}</p>
        <NewPassphrase typed={typed} onChange={setTyped} check={checkPassphrase} />
      </>
    ),
    words: () => <WordsShown words={recovery.words} />,
    confirm: () => <WordsAsked check={check} />,
    finish: () => <Finish isBusy={isBusy} progress={progress} />,
  };
  return (
    <Sheet
      open
      hideClose={isBusy}
      onClose={() => {
        if (!isBusy) onClose();
      }}
      title={t(TITLES[step])}
      footer={
        <>
          <Button disabled={isBusy} onClick={goBack}>
            {t(place === 0 ? "common.cancel" : "common.back")}
          </Button>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {t(step === "finish" ? "safety.turnOn" : "safety.next")}
          </Button>
        </>
      }
    >
      <StepForm key={step} id={formId} onSubmit={goOn}>
        <p className="-mt-2 text-13 text-ink-2">
          {t("safety.step", { step: place + 1, of: STEPS.length })}
        </p>
        {content[step]()}
        {error !== undefined && (
          <p role="alert" className="text-14 text-warn">
            {vaultTrouble(t, error, "passphrase")}
          </p>
        )}
      </StepForm>
    </Sheet>
  );
}

function Finish({ isBusy, progress }: { readonly isBusy: boolean; readonly progress: number }) {
  const t = useT();
  return (
    <>
      <p className="text-14">{t("safety.finishText")}</p>
      <p className="text-14">{t("safety.does.lost")}</p>
      <p role="status" className="text-14 text-ink-2">
        {isBusy && t("safety.sealing")}
      </p>
      {isBusy && <ProgressBar label={t("safety.sealing")} done={progress} />}
    </>
  );
}
