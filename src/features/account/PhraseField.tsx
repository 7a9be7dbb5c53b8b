import { RECOVERY_WORDS } from "#core/vault/recoveryPhrase.ts";
import { countWords, phraseSlip } from "#hooks/phraseSlip.ts";
import { TextArea } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface PhraseFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** The 24 words; a slip of the pen is told while one writes. */
export function PhraseField({ value, readOnly, onChange }: PhraseFieldProps) {
  const t = useT();
  const slip = phraseSlip(value);
  return (
    <TextArea
      label={t("lock.words")}
      hint={t("lock.wordsCount", { count: countWords(value), all: RECOVERY_WORDS })}
      error={slip && t(slip.id, slip.values)}
      rows={5}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      data-autofocus
      {...{ value, readOnly, onChange }}
    />
  );
}
