/* Drawings kept from practice: the log's, read when somebody looks back. */
import type { Draft } from "#core/log/draft.ts";
import { valueOf } from "#core/log/op.ts";
import { ATTEMPT_KIND, hiddenAttemptDraft, readAttempts } from "#core/practice/attemptRecord.ts";
import type { Review } from "#core/practice/review.ts";
import { attemptOwner, type SymbolId } from "#core/shared/ids.ts";
import { ok } from "#core/shared/result.ts";
import { readRowsOfKinds, readRowsUnder } from "#store/practiceLog.ts";
import type { Deck } from "./deck.ts";
import type { PracticeInput } from "./practiceInput.ts";
import type { PracticeService } from "./practiceService.ts";

interface Drawings extends Pick<
  PracticeService,
  "drawingsOf" | "countDrawings" | "forgetDrawings"
> {
  /** Hides what was drawn for a review that is taken back. */
  readonly hidingOf: (review: Review) => Promise<readonly Draft[]>;
}

export function createDrawings(
  input: Pick<PracticeInput, "database" | "writer"> & { readonly deck: () => Deck },
): Drawings {
  const { database, writer, deck } = input;

  const attemptsOf = async (symbol: SymbolId) => {
    const owners = [symbol, ...deck().formerly(symbol)].map(attemptOwner);
    const rows = await readRowsUnder(database, owners);
    return rows.ok ? readAttempts(rows.value) : [];
  };

  const liveRows = async () => {
    const rows = await readRowsOfKinds(database, [ATTEMPT_KIND]);
    if (!rows.ok) return rows;
    return ok(rows.value.filter((row) => valueOf(row, "deleted") !== true));
  };

  return {
    drawingsOf: async (symbol) =>
      (await attemptsOf(symbol)).map(({ review, at, ink }) => ({ review, at, ink })),
    countDrawings: async () => {
      const rows = await liveRows();
      return rows.ok ? rows.value.length : 0;
    },
    forgetDrawings: async () => {
      const rows = await liveRows();
      if (!rows.ok) return rows;
      const count = rows.value.length;
      const drafts = rows.value.map(({ id }) => hiddenAttemptDraft(id));
      const written = await writer.write(drafts, { type: "drawingsForgotten", count });
      return written.ok ? ok(count) : written;
    },
    hidingOf: async (review) => {
      const attempts = await attemptsOf(review.symbol);
      return attempts
        .filter((attempt) => attempt.review === review.id)
        .map(({ id }) => hiddenAttemptDraft(id));
    },
  };
}
