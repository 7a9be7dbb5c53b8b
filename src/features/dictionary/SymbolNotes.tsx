import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { useT } from "#ui/i18n/useT.ts";

/** Notes beyond either are folded up at first. */
const LONG_NOTE_CHARACTERS = 500;
const LONG_NOTE_LINES = 10;

/** What the person wrote about a symbol, exactly as written: never read as markup. */
export function SymbolNotes({ notes }: { readonly notes: string }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  if (notes === "") return null;
  const isLong = notes.length > LONG_NOTE_CHARACTERS || notes.split("\n").length > LONG_NOTE_LINES;
  return (
    <section aria-label={t("form.notes")} className="flex flex-col items-start gap-1">
      <p
        dir="auto"
        lang={languageOf(notes)}
        className={
          isLong && !isOpen
            ? "line-clamp-8 w-full text-16 wrap-anywhere whitespace-pre-wrap"
            : "w-full text-16 wrap-anywhere whitespace-pre-wrap"
        }
      >
        {notes}
      </p>
      {isLong && (
        <Button
          kind="plain"
          aria-expanded={isOpen}
          className="-ms-4"
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? "symbol.lessNotes" : "symbol.allNotes")}
        </Button>
      )}
    </section>
  );
}
