/* A symbol as a transaction that changes it finds it. */
import { type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { readSymbol, type SymbolParts } from "#core/symbols/readSymbol.ts";
import type { Reader } from "#store/commit.ts";
import type { Dictionary } from "./dictionary.ts";

/** The symbol as it is now, in the transaction; only the pack's part comes from memory. */
export async function partsInside(
  reader: Reader,
  dictionary: Dictionary,
  id: SymbolId,
): Promise<SymbolParts> {
  const [row, uses] = await reader.rows([id, usesRecordId(id)]);
  const samples = await reader.rowsUnder(id);
  return { id, base: dictionary.partsOf(id).base, row, uses, samples };
}

/** Whether the symbol shows this sample. */
export function hasSample(parts: SymbolParts, sample: string): boolean {
  const samples = readSymbol(parts, "en")?.samples ?? [];
  return samples.some(({ id }) => id === sample);
}
