/* What practice writes. Each verb is one commit; what it changed is in the snapshot when it answers ok. */
import { VOID_KIND } from "#core/log/op.ts";
import type { Stamp } from "#core/log/hlc.ts";
import { parametersDraft, PARAMETERS_RECORD } from "#core/practice/parametersRecord.ts";
import type { Review } from "#core/practice/review.ts";
import { cardIdOf, FACES } from "#core/practice/card.ts";
import { moreNewDraft, SETTINGS_RECORD, settingsDraft } from "#core/practice/settingsRecord.ts";
import { enrolDraft, resetDraft, suspendDraft } from "#core/practice/studyRecord.ts";
import { type FactId, newId, type SymbolId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { displayName } from "#core/symbols/displayName.ts";
import type { EditError } from "../errors.ts";
import type { UndoError, UndoLabel } from "../undoService.ts";
import type { Deck } from "./deck.ts";
import { createDrawings } from "./drawings.ts";
import type { Here } from "./planQueue.ts";
import type { PracticeInput } from "./practiceInput.ts";
import type { Answer, PracticeService } from "./practiceService.ts";
import { answerDrafts } from "./recordReview.ts";

type Verbs = Pick<
  PracticeService,
  | "record"
  | "undoLast"
  | "learn"
  | "unlearn"
  | "suspend"
  | "reset"
  | "learnMoreToday"
  | "changeSettings"
  | "adoptParameters"
  | "drawingsOf"
  | "countDrawings"
  | "forgetDrawings"
>;

const GONE = err({ type: "SymbolGone" } as const);

export function createPracticeVerbs(
  input: PracticeInput & {
    readonly deck: () => Deck;
    readonly here: () => Here;
    /** This device's newest standing review of today. */
    readonly newestOwnToday: () => Review | undefined;
  },
): Verbs {
  const { writer, dictionary, randomBytes, deck, here } = input;
  const drawings = createDrawings(input);
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: each answer counts on from the one before. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const nameOf = (symbol: SymbolId) => {
    const view = dictionary.snapshot().byId.get(symbol);
    return view ? displayName(view) : "";
  };

  const write = async (
    drafts: Parameters<typeof writer.write<EditError>>[0],
    label?: UndoLabel,
  ): Promise<Result<void, EditError>> => {
    const written = await writer.write<EditError>(drafts, label);
    return written.ok ? ok(undefined) : written;
  };

  const record = async (answer: Answer): Promise<Result<FactId, EditError>> => {
    const card = deck().cards.get(answer.card);
    if (!card) return GONE;
    const review = newId<FactId>(randomBytes);
    const recording = { answer, card, review, deck: deck(), here: here(), randomBytes };
    const written = await write(async (reader) => ok(await answerDrafts(recording, reader)), {
      type: "reviewed",
      name: nameOf(card.symbol),
    });
    if (!written.ok) return written;
    if (answer.drawing && isGoodDrawing(answer))
      input.onGoodDrawing?.(card.symbol, answer.drawing.ink);
    return ok(review);
  };

  /** The tab that wrote it takes its step back; after a killed tab, what is in the log is enough. */
  const takeBack = async (review: Review): Promise<Result<unknown, UndoError | EditError>> =>
    (await writer.undo.undoFact(review.id)) ??
    write([
      {
        type: "fact",
        kind: VOID_KIND,
        body: { voids: review.id },
        after: review.stamp as Stamp,
      },
      ...(await drawings.hidingOf(review)),
    ]);

  return {
    ...drawings,
    record: (answer) => inTurn(() => record(answer)),
    undoLast: () =>
      inTurn(async () => {
        const review = input.newestOwnToday();
        if (!review) return ok(undefined);
        const undone = await takeBack(review);
        if (undone.ok) return ok(cardIdOf(review.symbol, review.face));
        return undone.error.type === "NothingToUndo" ? ok(undefined) : err(undone.error);
      }),
    learn: (symbols, faces) =>
      inTurn(async () => {
        const { byId } = dictionary.snapshot();
        const wanted = [...new Set(symbols)].filter((symbol) => byId.has(symbol));
        const asked = faces ?? facesOf(deck());
        let position = deck().nextPosition();
        const changes = wanted.flatMap((symbol) => {
          const missing = asked.filter(
            (face) => deck().studyOf({ symbol, face })?.position === undefined,
          );
          if (missing.length === 0) return [];
          const place = position++;
          const isNew = FACES.every(
            (face) => deck().studyOf({ symbol, face })?.position === undefined,
          );
          const positions = Object.fromEntries(missing.map((face) => [face, place]));
          return [{ isNew, draft: enrolDraft(symbol, positions) }];
        });
        const count = changes.filter(({ isNew }) => isNew).length;
        const written = await write(
          changes.map(({ draft }) => draft),
          { type: "learnt", count: Math.max(count, 1) },
        );
        return written.ok ? ok(count) : written;
      }),
    unlearn: (symbols) =>
      inTurn(() => {
        const drafts = [...new Set(symbols)].flatMap((symbol) => {
          const learnt = FACES.filter(
            (face) => deck().studyOf({ symbol, face })?.position !== undefined,
          );
          if (learnt.length === 0) return [];
          return [enrolDraft(symbol, Object.fromEntries(learnt.map((face) => [face, false])))];
        });
        return write(drafts, { type: "unlearnt", count: drafts.length });
      }),
    suspend: async (id, suspended) => {
      const card = deck().cards.get(id);
      if (!card) return GONE;
      const type = suspended ? "cardSuspended" : "cardResumed";
      return write([suspendDraft(card, suspended)], { type, name: nameOf(card.symbol) });
    },
    reset: (id) =>
      inTurn(async () => {
        const card = deck().cards.get(id);
        if (!card) return GONE;
        return write([resetDraft(card)], { type: "cardReset", name: nameOf(card.symbol) });
      }),
    learnMoreToday: (count) => {
      const { day } = here();
      return write(
        async (reader) => ok([moreNewDraft(await reader.row(SETTINGS_RECORD), day, count)]),
        { type: "moreToday", count },
      );
    },
    changeSettings: (changes) => write([settingsDraft(changes)], { type: "practiceChanged" }),
    adoptParameters: (parameters) =>
      write(async (reader) =>
        ok([parametersDraft(await reader.row(PARAMETERS_RECORD), parameters)]),
      ),
  };
}

function facesOf(deck: Deck) {
  const { faces } = deck.settings();
  return faces === "both" ? FACES : [faces];
}

/** From memory, unaided, and found good by grader and person alike. */
function isGoodDrawing({ drawing, hints, misses, rating }: Answer): boolean {
  return drawing?.grade.verdict.passed === true && hints === 0 && misses === 0 && rating >= 3;
}
