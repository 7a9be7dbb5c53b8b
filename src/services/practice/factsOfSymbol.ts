import { type FactRow, VOID_KIND } from "#core/log/op.ts";
import { REVIEW_KIND } from "#core/practice/reviewFact.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { readFacts } from "#store/practiceLog.ts";

/**
 * A symbol's reviews and what took any of them back, as they are stored. Looks through all reviews: for what is done
 * rarely.
 */
export async function factsOfSymbol(
  database: Database,
  symbol: SymbolId,
): Promise<Result<readonly FactRow[], StoreError>> {
  const found = new Map<string, FactRow>();
  const voids = new Map<string, FactRow>();
  const read = await readFacts(database, (page) => {
    for (const fact of page) {
      if (fact.kind === REVIEW_KIND && fact.body.symbol === symbol) found.set(fact.id, fact);
      if (fact.kind === VOID_KIND) voids.set(fact.id, fact);
    }
  });
  if (!read.ok) return read;
  for (const fact of voids.values()) if (reachesOneOf(fact, voids, found)) found.set(fact.id, fact);
  return ok([...found.values()]);
}

/** A void of a review, or of a void of one. A void names what is older, so this ends. */
function reachesOneOf(
  fact: FactRow,
  voids: ReadonlyMap<string, FactRow>,
  found: ReadonlyMap<string, FactRow>,
): boolean {
  let at: FactRow | undefined = fact;
  const seen = new Set<string>();
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    const target: string = typeof at.body.voids === "string" ? at.body.voids : "";
    if (found.has(target)) return true;
    at = voids.get(target);
  }
  return false;
}
