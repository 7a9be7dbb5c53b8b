import { useEffect } from "react";
import { createPortal } from "react-dom";
import { Printer } from "lucide-react";
import { Button } from "./Button.tsx";
import { useT } from "./i18n/useT.ts";

export interface WordsShownProps {
  readonly words: readonly string[];
}

/**
 * The words of a recovery phrase, to be written down. They cannot be selected: what is copied travels through
 * clipboards that other devices share.
 */
export function WordsShown({ words }: WordsShownProps) {
  const t = useT();
  usePrintTitle(t("safety.printTitle"));
  return (
    <>
      <p className="text-14">{t("safety.wordsIntro")}</p>
      <ol className="grid grid-flow-col grid-cols-2 grid-rows-12 gap-x-4 rounded-18 border border-line bg-surface p-4 select-none wide:grid-cols-3 wide:grid-rows-8">
        {words.map((word, index) => (
          <li key={index} className="flex items-baseline gap-2 py-1 text-16">
            <span aria-hidden="true" className="w-6 shrink-0 text-end text-13 text-ink-2">
              {index + 1}
            </span>
            <span translate="no" lang="en" className="font-serif">
              {word}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-13 text-ink-2">{t("safety.wordsCare")}</p>
      <Button icon={Printer} className="self-start" onClick={() => print()}>
        {t("safety.print")}
      </Button>
      {createPortal(
        <ol aria-hidden="true" className="print-alone">
          {words.map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ol>,
        document.body,
      )}
    </>
  );
}

/** Browsers print the page's title above it: on this paper it says nothing of where the words belong. */
function usePrintTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    const hide = () => (document.title = title);
    const restore = () => (document.title = before);
    window.addEventListener("beforeprint", hide);
    window.addEventListener("afterprint", restore);
    return () => {
      restore();
      window.removeEventListener("beforeprint", hide);
      window.removeEventListener("afterprint", restore);
    };
  }, [title]);
}
