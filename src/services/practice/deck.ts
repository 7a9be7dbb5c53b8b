/*
 * What practice knows, in memory: reviews, decisions about symbols, settings, and the cards that follow from them. It is told
 * which rows and facts are new and replays only the cards they concern. It knows no database, no clock and no subscriber.
 */
import { compareText, type FactRow, type Row } from "#core/log/op.ts";
import { type Card, type CardId, cardIdOf, type Face, FACES } from "#core/practice/card.ts";
import { compareReviews } from "#core/practice/compareReviews.ts";
import { PARAMETERS_RECORD, readParameters } from "#core/practice/parametersRecord.ts";
import { replayCard } from "#core/practice/replay.ts";
import type { Review } from "#core/practice/review.ts";
import { createScheduler, type Scheduler } from "#core/practice/scheduler.ts";
import { readSettings, SETTINGS_RECORD } from "#core/practice/settingsRecord.ts";
import type { Parameters, PracticeSettings } from "#core/practice/settings.ts";
import { type FaceStudy, followMoves, readStudy, type Study } from "#core/practice/studyRecord.ts";
import type { RecordId, SymbolId } from "#core/shared/ids.ts";
import { nextTask } from "../nextTask.ts";
import { createReviewBook } from "./reviewBook.ts";

/** Replaying so many takes some three milliseconds on a desktop, twelve on a phone. Reviews. */
const REVIEWS_PER_SLICE = 1000;

export interface Deck {
  /** Takes in rows and facts as they are now and replays what they concern, in slices; answers whether anything changed. */
  readonly take: (rows: readonly Row[], facts: readonly FactRow[]) => Promise<boolean>;
  /** Takes in rows and facts without replaying yet, for the many of the beginning; `replay` then does all. */
  readonly fill: (rows: readonly Row[], facts: readonly FactRow[]) => void;
  readonly replay: () => Promise<void>;
  /** Looks anew which symbols there are; cards of others wait. Answers whether that changed anything. */
  readonly lookForSymbols: () => Promise<boolean>;
  readonly settings: () => PracticeSettings;
  readonly settingsRow: () => Row | undefined;
  readonly parameters: () => Parameters;
  readonly scheduler: () => Scheduler;
  /** Cards in practice whose symbols are there, suspended ones too. This and the next two change in place. */
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly suspended: ReadonlySet<CardId>;
  /** Those and all others that were ever answered. */
  readonly answered: ReadonlyMap<CardId, Card>;
  /** Cards in practice that were never answered, in the order in which they are to be learnt. */
  readonly newCards: () => readonly Card[];
  readonly studyOf: (card: Pick<Card, "symbol" | "face">) => FaceStudy | undefined;
  /** One more than the last place in the queue of new cards. */
  readonly nextPosition: () => number;
  /** The symbols that this one was before it moved. */
  readonly formerly: (symbol: SymbolId) => readonly SymbolId[];
  /** Standing reviews, those of former symbols included, in the order of replay. */
  readonly reviewsOf: (card: Pick<Card, "symbol" | "face">) => readonly Review[];
  /** Standing reviews of a practice day, of symbols as they are now, in no order. */
  readonly reviewsOn: (day: number) => readonly Review[];
  /** All standing reviews by card, of symbols there or not. */
  readonly reviewsByCard: () => Iterable<readonly Review[]>;
}

/** An empty deck; `hasSymbol` says whether a symbol is there at this moment. */
export function createDeck(hasSymbol: (symbol: SymbolId) => boolean): Deck {
  const rows = new Map<RecordId, Row>();
  const studies = new Map<SymbolId, Study>();
  const cards = new Map<CardId, Card>();
  const answered = new Map<CardId, Card>();
  let order: readonly CardId[] | undefined;
  const suspended = new Set<CardId>();
  const there = new Set<SymbolId>();
  let settings = readSettings(undefined);
  let parameters = readParameters(undefined);
  let scheduler = createScheduler(settings, parameters);
  let moves: ReadonlyMap<SymbolId, SymbolId> = new Map();
  let former = new Map<SymbolId, SymbolId[]>();
  const book = createReviewBook(settings.rolloverHour);

  const formerly = (symbol: SymbolId): readonly SymbolId[] => former.get(symbol) ?? [];
  const presentOf = (symbol: SymbolId): SymbolId => moves.get(symbol) ?? symbol;

  /** Without the ones that count for another symbol by now. */
  const ownReviews = (symbol: SymbolId, face: Face) =>
    moves.has(symbol) ? [] : book.of(cardIdOf(symbol, face));

  const reviewsOf = ({ symbol, face }: Pick<Card, "symbol" | "face">): readonly Review[] => {
    const olds = formerly(symbol);
    if (olds.length === 0) return ownReviews(symbol, face);
    const moved = olds.flatMap((old) =>
      book.of(cardIdOf(old, face)).map((review) => ({ ...review, symbol })),
    );
    return [...moved, ...ownReviews(symbol, face)].sort(compareReviews);
  };

  /** Puts a card as it should be now; answers how many reviews that took. */
  const derive = (symbol: SymbolId, face: Face): number => {
    if (hasSymbol(symbol)) there.add(symbol);
    else there.delete(symbol);
    const id = cardIdOf(symbol, face);
    const study = studies.get(symbol)?.faces[face];
    const isLearnt = study?.position !== undefined && there.has(symbol);
    if (isLearnt && study.isSuspended) suspended.add(id);
    else suspended.delete(id);
    const reviews = reviewsOf({ symbol, face });
    const resetN = study?.resetN ?? 0;
    const card = replayCard({ symbol, face, reviews, resetN }, scheduler);
    put(cards, id, isLearnt ? card : undefined);
    put(answered, id, isLearnt || reviews.length > 0 ? card : undefined);
    return reviews.length;
  };

  const deriveAll = async (symbols: Iterable<SymbolId>): Promise<void> => {
    let replayed = 0;
    for (const symbol of symbols) {
      for (const face of FACES) replayed += 1 + derive(symbol, face);
      if (replayed < REVIEWS_PER_SLICE) continue;
      replayed = 0;
      await nextTask();
    }
  };

  /** Notes decisions; answers the symbols they are about, and those that moved. */
  const noteStudies = (arrived: readonly Row[]): ReadonlySet<SymbolId> => {
    const touched = new Set<SymbolId>();
    let hasMoves = false;
    for (const row of arrived) {
      const study = readStudy(row);
      if (!study) continue;
      hasMoves ||= study.was !== studies.get(study.symbol)?.was;
      studies.set(study.symbol, study);
      order = undefined;
      touched.add(study.symbol);
    }
    if (!hasMoves) return touched;
    const before = moves;
    moves = followMoves(studies.values());
    former = new Map();
    for (const [old, now] of moves) former.set(now, [...(former.get(now) ?? []), old]);
    for (const [old, now] of [...before, ...moves]) touched.add(old).add(now);
    return touched;
  };

  const knownSymbols = (): Set<SymbolId> => {
    const known = new Set(studies.keys());
    for (const { symbol } of book.cards()) known.add(presentOf(symbol));
    return known;
  };

  /** All that were ever put into practice, in that order: changes more rarely than what is still new among them. */
  const inOrder = (): readonly CardId[] => {
    const places: (readonly [CardId, number])[] = [];
    for (const { symbol, faces } of studies.values())
      for (const face of FACES) {
        const { position } = faces[face];
        if (position !== undefined) places.push([cardIdOf(symbol, face), position]);
      }
    return places.sort((a, b) => a[1] - b[1] || compareText(a[0], b[0])).map(([id]) => id);
  };

  /** Notes settings and parameters; answers whether cards come out differently now. */
  const noteRules = (arrived: readonly Row[]): boolean => {
    const [oldSettings, oldParameters] = [settings, parameters];
    for (const row of arrived) {
      if (row.id === SETTINGS_RECORD) settings = readSettings(row);
      else if (row.id === PARAMETERS_RECORD) parameters = readParameters(row);
      else continue;
      rows.set(row.id, row);
    }
    if (isSame(oldSettings, settings)) settings = oldSettings;
    if (isSame(oldParameters, parameters)) parameters = oldParameters;
    if (settings === oldSettings && parameters === oldParameters) return false;
    scheduler = createScheduler(settings, parameters);
    book.setRollover(settings.rolloverHour);
    return true;
  };

  return {
    take: async (newRows, facts) => {
      const before = rows.get(SETTINGS_RECORD);
      const isRuled = noteRules(newRows);
      const touched = new Set(noteStudies(newRows));
      for (const { symbol } of book.put(facts)) touched.add(presentOf(symbol));
      await deriveAll(isRuled ? knownSymbols() : touched);
      return isRuled || touched.size > 0 || rows.get(SETTINGS_RECORD) !== before;
    },
    fill: (newRows, facts) => {
      noteRules(newRows);
      noteStudies(newRows);
      book.put(facts);
    },
    replay: () => deriveAll(knownSymbols()),
    lookForSymbols: async () => {
      const changed = [...studies.keys()].filter(
        (symbol) => hasSymbol(symbol) !== there.has(symbol),
      );
      await deriveAll(changed);
      return changed.length > 0;
    },
    settings: () => settings,
    settingsRow: () => rows.get(SETTINGS_RECORD),
    parameters: () => parameters,
    scheduler: () => scheduler,
    cards,
    suspended,
    answered,
    newCards: () =>
      (order ??= inOrder()).flatMap((id) => {
        const card = cards.get(id);
        return card?.phase === "new" ? [card] : [];
      }),
    studyOf: ({ symbol, face }) => studies.get(symbol)?.faces[face],
    nextPosition: () => {
      let last = 0;
      for (const { faces } of studies.values())
        for (const face of FACES) last = Math.max(last, faces[face].position ?? 0);
      return last + 1;
    },
    formerly,
    reviewsOf,
    reviewsOn: (day) =>
      [...book.onDay(day)].map((review) => {
        const symbol = presentOf(review.symbol);
        return symbol === review.symbol ? review : { ...review, symbol };
      }),
    reviewsByCard: function* () {
      const seen = new Set<CardId>();
      for (const { symbol, face } of book.cards()) {
        const present = { symbol: presentOf(symbol), face };
        const id = cardIdOf(present.symbol, face);
        if (seen.has(id)) continue;
        seen.add(id);
        yield reviewsOf(present);
      }
    },
  };
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
