import type { SymbolId } from "#core/shared/ids.ts";
import type { Dictionary } from "../dictionary.ts";
import type { RecogniserService } from "../recogniserService.ts";
import type { Finding } from "./finding.ts";

/** Twins and near twins may stand before the symbol itself. */
const AMONG_FIRST = 5;

/** Asks for symbols by their own drawings: so many, from all over the dictionary. */
const PROBES = 5;

/** Symbols are found by the drawings that they are known by. */
export async function checkRecogniser(
  dictionary: Dictionary,
  recogniser: RecogniserService,
): Promise<Finding> {
  const drawn = dictionary.snapshot().symbols.flatMap(({ id }) => {
    const ink = dictionary.inkOf(id) && dictionary.drawingOf(id);
    return ink ? [{ id, ink }] : [];
  });
  if (drawn.length === 0) return { health: "off", says: "recogniserEmpty" };
  const step = Math.max(1, Math.floor(drawn.length / PROBES));
  const probes = drawn.filter((_, index) => index % step === 0).slice(0, PROBES);
  let found = 0;
  for (const { id, ink } of probes) {
    const answer = await recogniser.recognise(ink, AMONG_FIRST);
    if (answer === undefined) return { health: "wrong", says: "recogniserSilent" };
    if (answer.candidates.some((candidate) => (candidate.id as SymbolId) === id)) found++;
  }
  const numbers = { found, count: probes.length };
  return found === probes.length
    ? { health: "healthy", says: "recogniserFinds", numbers }
    : { health: "wrong", says: "recogniserMisses", numbers };
}
