import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { readPhrase, RECOVERY_WORDS } from "#core/vault/recoveryPhrase.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/TextField.tsx";
import type { Translate } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";
import type { UnlockProps } from "./unlockProps.ts";
import { UnlockNote } from "./UnlockNote.tsx";
import { useKeyWork } from "./useKeyWork.ts";
import { vaultTrouble } from "./vaultTrouble.ts";

/** Opens by the 24 words; a slip of the pen is told while one writes. */
export function PhraseUnlock({ gate, onOpen }: UnlockProps) {
  const t = useT();
  const [text, setText] = useState("");
  const { isBusy, error, run, forget } = useKeyWork(onOpen);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const count = wordsOf(text).length;
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
        error={tried ?? slipOf(t, text)}
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

/** What is wrong with the words so far; the one that is being written is left in peace. */
function slipOf(t: Translate, text: string): string | undefined {
  const isFull = wordsOf(text).length >= RECOVERY_WORDS;
  const finished = isFull ? text : text.replace(/\S+$/u, "");
  const read = readPhrase(finished);
  if (read.ok) return undefined;
  const { error } = read;
  if (error.type === "UnknownWord") {
    const word = wordsOf(finished)[error.index] ?? "";
    return t("lock.wordsUnknown", { number: error.index + 1, word });
  }
  return isFull ? vaultTrouble(t, error, "recovery") : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter(Boolean);
}
