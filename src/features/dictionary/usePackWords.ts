import type { SymbolId } from "#core/shared/ids.ts";
import { baseText } from "#core/symbols/readSymbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { PackWords } from "./symbolChangeWords.ts";

/** What the symbol's pack says of it, in the reader's language; nothing where there is no pack. */
export function usePackWords(id: SymbolId): PackWords {
  const { dictionary } = useServices();
  const { base } = dictionary.partsOf(id);
  return (field) => baseText(base, field, dictionary.language());
}
