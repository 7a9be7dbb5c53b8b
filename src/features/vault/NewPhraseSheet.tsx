import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { useWordsCheck } from "#ui/useWordsCheck.ts";
import { WordsAsked } from "#ui/WordsAsked.tsx";
import { WordsShown } from "#ui/WordsShown.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { SafetySheetProps } from "./ChangePassphraseSheet.tsx";
import { KeySheet } from "./KeySheet.tsx";

/** Other words for the recovery; the old ones go on opening until the new ones are confirmed. */
export function NewPhraseSheet({ vault, onClose, onDone }: SafetySheetProps) {
  const t = useT();
  const [recovery] = useState(vault.newRecovery);
  const [isAsking, setIsAsking] = useState(false);
  const check = useWordsCheck(recovery.words);
  const work = useKeyWork(() => onDone(t("safety.phraseReplaced")));
  if (!isAsking)
    return (
      <KeySheet
        key="shown"
        title={t("safety.wordsTitle")}
        action={t("safety.next")}
        onAction={() => setIsAsking(true)}
        {...{ work, onClose }}
        way="recovery"
      >
        <WordsShown words={recovery.words} />
      </KeySheet>
    );
  return (
    <KeySheet
      key="asked"
      title={t("safety.confirmTitle")}
      action={t("safety.change")}
      onAction={() => {
        if (check.judge()) void work.run(() => vault.replaceRecovery(recovery.secret));
      }}
      onBack={() => setIsAsking(false)}
      {...{ work, onClose }}
      way="recovery"
    >
      <WordsAsked check={check} readOnly={work.isBusy} />
    </KeySheet>
  );
}
