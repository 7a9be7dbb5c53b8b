/* A drawing of a symbol, graded as screens show it: against its reference, beside what else it might have been. */
import type { Grade, Strictness } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Dictionary } from "./dictionary.ts";
import type { RecogniserService } from "./recogniserService.ts";

/** Other symbols that an attempt is held against, as many as in `eval:grader`; each takes as long as the grade itself. */
const LOOKALIKES = 8;

/** A verdict is not kept waiting longer than this for the recogniser: beyond, an answer no longer feels immediate. ms. */
const PATIENCE_MS = 150;

export interface GradingService {
  /**
   * Grades an attempt at a symbol. The recogniser's best candidates for it are looked at as lookalikes if they are
   * known within 150 ms, a few as a rule. A symbol whose drawing was taken away meanwhile lets nothing pass.
   */
  readonly grade: (symbol: SymbolId, attempt: Ink, strictness: Strictness) => Promise<Grade>;
}

export function createGradingService(input: {
  readonly dictionary: Pick<Dictionary, "drawingOf" | "ordersOf">;
  readonly recogniser: Pick<RecogniserService, "recognise">;
}): GradingService {
  const { dictionary, recogniser } = input;

  const lookalikesOf = async (symbol: SymbolId, attempt: Ink): Promise<readonly Ink[]> => {
    const recognition = await within(PATIENCE_MS, recogniser.recognise(attempt, LOOKALIKES + 1));
    return (recognition?.candidates ?? [])
      .filter(({ id }) => id !== symbol)
      .slice(0, LOOKALIKES)
      .map(({ id }) => dictionary.drawingOf(id as SymbolId))
      .filter((ink) => ink !== undefined);
  };

  return {
    grade: async (symbol, attempt, strictness) => {
      // Asked for by its first use, which is after the first screen; both are waited for at once.
      const [{ gradeAttempt }, lookalikes] = await Promise.all([
        import("#core/grader/gradeAttempt.ts"),
        lookalikesOf(symbol, attempt),
      ]);
      const acceptedOrders = dictionary.ordersOf(symbol);
      const reference = dictionary.drawingOf(symbol) ?? [];
      return gradeAttempt(reference, attempt, { strictness, acceptedOrders, lookalikes });
    },
  };
}

/** What the promise brings, or `undefined` when that takes too long. */
function within<T>(limitMs: number, promise: Promise<T | undefined>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs, undefined);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
