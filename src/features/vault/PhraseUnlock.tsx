import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { RECOVERY_WORDS } from "#core/vault/recoveryPhrase.ts";
import { countWords, phraseSlip } from "#hooks/phraseSlip.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { UnlockProps } from "./unlockProps.ts";
import { UnlockNote } from "./UnlockNote.tsx";
import { vaultTrouble } from "./vaultTrouble.ts";

/** Opens by the 24 words; a slip of the pen is told while one writes. */
export function PhraseUnlock({ gate, onOpen }: UnlockProps) {
  const t = useT();
  const [text, setText] = useState("");
  const { isBusy, error, run, forget } = useKeyWork(onOpen);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const count = countWords(text);
  const slip = phraseSlip(text);
  const tried = error && vaultTrouble(t, error, "recovery");

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void run(() => gate.withRecoveryPhrase(text));
  };
  return (
    <form ref={form} className="flex flex-col gap-4" onSubmit={submit}>
      <TextArea
        label={t("lock.words")}
        hint={t("lock.wordsCount", { count, all: RECOVERY_WORDS })}
        value={text}
        readOnly={isBusy}
        error={tried ?? (slip && t(slip.id, slip.values))}
        rows={5}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onChange={(changed) => {
          setText(changed);
          forget();
        }}
      />
      <Button kind="primary" wide type="submit" disabled={isBusy || count < RECOVERY_WORDS}>
        {t(isBusy ? "lock.opening" : "lock.open")}
      </Button>
      <UnlockNote isBusy={isBusy} />
    </form>
  );
}
