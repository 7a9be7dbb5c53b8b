import { TextField } from "./TextField.tsx";
import { useT } from "./i18n/useT.ts";
import { isAskedWord, type WordsCheck } from "./useWordsCheck.ts";

export interface WordsAskedProps {
  readonly check: WordsCheck;
  readonly readOnly?: boolean;
}

/** Three of the words, asked for by their numbers: only who wrote them down can answer. */
export function WordsAsked({ check, readOnly = false }: WordsAskedProps) {
  const t = useT();
  return (
    <>
      <p className="text-14">{t("safety.confirmIntro")}</p>
      {check.asked.map(({ index, word }, place) => {
        const typed = check.typed[place] ?? "";
        const isWrong = check.isTried && !isAskedWord(typed, word);
        return (
          <TextField
            key={index}
            label={t("safety.confirmWord", { number: index + 1 })}
            value={typed}
            readOnly={readOnly}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...(place === 0 ? { "data-autofocus": true } : {})}
            error={isWrong ? t("safety.confirmWrong") : undefined}
            onChange={(text) => check.type(place, text)}
          />
        );
      })}
    </>
  );
}
