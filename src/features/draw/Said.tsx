import { useEffect, useRef, useState } from "react";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { displayName } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useDrawing } from "./drawing.ts";

/** Longer than the lift between two strokes of one symbol, and than the pause between two letters. ms. */
const SETTLED_MS = 1200;

/** Who listens hears the best of them; the others are in the list. */
const MOST_NAMED = 3;

/**
 * Tells screen readers what was found, once hand and keys have come to rest: a sentence after every stroke would talk
 * over the next. It is there before anything is found, since a region that comes with its words may not be read out.
 */
export function Said({ recognition }: { readonly recognition: Recognition | undefined }) {
  const t = useT();
  const { dictionary } = useServices();
  const { byId } = useDictionary();
  const hasInk = useDrawing((drawing) => drawing.ink.length > 0);
  const isPenDown = useDrawing((drawing) => drawing.isPenDown);
  const search = useDrawing((drawing) => drawing.search.trim());
  const [said, setSaid] = useState("");

  const words = () => {
    const named = (found: readonly SymbolView[]) =>
      t("draw.candidates", {
        count: found.length,
        best: found.slice(0, MOST_NAMED).map(displayName).join(", "),
      });
    if (hasInk) {
      if (recognition === undefined) return "";
      return named(recognition.candidates.flatMap(({ id }) => byId.get(id as SymbolId) ?? []));
    }
    return search === "" ? "" : named(dictionary.search({ text: search }));
  };
  const wordsRef = useRef(words);
  useEffect(() => {
    wordsRef.current = words;
  });
  useEffect(() => {
    if (isPenDown) return;
    const timer = setTimeout(() => setSaid(wordsRef.current()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [hasInk, isPenDown, recognition, search]);

  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
