/* What one answer writes: the review, the drawing it was about, and the decision to rest a card that keeps slipping. */
import {
  type Attempt,
  hiddenAttemptDraft,
  MAX_ATTEMPTS,
  newAttemptDraft,
  readAttempts,
} from "#core/practice/attemptRecord.ts";
import type { Draft } from "#core/log/draft.ts";
import type { Card } from "#core/practice/card.ts";
import { isLeechLapse } from "#core/practice/leech.ts";
import { measureDrawing } from "#core/practice/measureDrawing.ts";
import { applyReview } from "#core/practice/replay.ts";
import type { Review } from "#core/practice/review.ts";
import { type NewReview, reviewDraft } from "#core/practice/reviewFact.ts";
import { suspendDraft } from "#core/practice/studyRecord.ts";
import { attemptOwner, type DeviceId, type FactId, type RandomBytes } from "#core/shared/ids.ts";
import type { Reader } from "#store/commit.ts";
import type { Deck } from "./deck.ts";
import type { Here } from "./planQueue.ts";
import type { Answer } from "./practiceService.ts";

export interface Recording {
  readonly answer: Answer;
  readonly card: Card;
  readonly review: FactId;
  readonly deck: Deck;
  readonly here: Here;
  readonly randomBytes: RandomBytes;
}

/** The drafts of one answer, made inside the transaction that writes them. */
export async function answerDrafts(
  recording: Recording,
  reader: Reader,
): Promise<readonly Draft[]> {
  const { answer, review, deck, card } = recording;
  const written = reviewOf(recording);
  const drafts: Draft[] = [{ ...reviewDraft(written), fact: review }];
  if (answer.drawing && deck.settings().keepDrawings)
    drafts.push(...(await keptDrafts(recording, answer.drawing.ink, reader)));
  if (deck.settings().suspendLeeches && isNewLeech(card, written, deck))
    drafts.push(suspendDraft(card, true));
  return drafts;
}

function reviewOf({ answer, card, here }: Recording): NewReview {
  const { drawing } = answer;
  return {
    symbol: card.symbol,
    face: card.face,
    mode: answer.mode,
    rating: answer.rating,
    ...(answer.suggested !== undefined && { suggested: answer.suggested }),
    at: here.now,
    offsetMinutes: here.offsetMinutes,
    n: card.n + 1,
    durationMs: answer.durationMs,
    hints: answer.hints,
    misses: answer.misses,
    isCram: answer.cram,
    ...(drawing && { drawing: measureDrawing(drawing.ink, drawing.grade) }),
  };
}

/** The new drawing, and the oldest that it takes the place of. */
async function keptDrafts(
  { card, review, deck, here, randomBytes }: Recording,
  ink: Attempt["ink"],
  reader: Reader,
): Promise<readonly Draft[]> {
  const { symbol } = card;
  const kept: Attempt[] = [];
  for (const owner of [symbol, ...deck.formerly(symbol)])
    kept.push(...readAttempts(await reader.rowsUnder(attemptOwner(owner))));
  kept.sort((one, other) => one.at - other.at);
  const extra = kept.slice(0, Math.max(0, kept.length + 1 - MAX_ATTEMPTS));
  return [
    newAttemptDraft({ symbol, review, at: here.now, ink }, randomBytes),
    ...extra.map(({ id }) => hiddenAttemptDraft(id)),
  ];
}

function isNewLeech(card: Card, review: NewReview, deck: Deck): boolean {
  const imagined: Review = { ...review, id: "" as FactId, stamp: "", device: "" as DeviceId };
  const { lapses } = applyReview(card, imagined, deck.scheduler());
  return lapses > card.lapses && isLeechLapse(lapses, deck.settings());
}
