import { compareText } from "#core/log/op.ts";
import { type Card, type CardId, cardIdOf } from "#core/practice/card.ts";
import { forecastRatings } from "#core/practice/forecast.ts";
import { nextDay } from "#core/practice/nextDay.ts";
import { DEFAULT_PARAMETERS } from "#core/practice/parametersRecord.ts";
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { Review } from "#core/practice/review.ts";
import { DEFAULT_SETTINGS } from "#core/practice/settings.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { StoreError } from "#store/errors.ts";
import { followJournal } from "#store/follow.ts";
import { createDeck } from "./deck.ts";
import { followDeck, loadDeck } from "./followDeck.ts";
import { createDueTable } from "./dueTable.ts";
import type { PracticeInput, RunningPractice } from "./practiceInput.ts";
import type { PracticeSnapshot } from "./practiceService.ts";
import { createPracticeVerbs } from "./practiceVerbs.ts";
import { planQueue, queueInput } from "./planQueue.ts";

const EMPTY: PracticeSnapshot = {
  ready: false,
  version: 0,
  settings: DEFAULT_SETTINGS,
  parameters: DEFAULT_PARAMETERS,
  cards: new Map(),
  suspended: new Set(),
  today: { reviews: 0, learnt: 0, ms: 0 },
};

/**
 * Practice over the device's database: reviews are read once and replayed into cards, then the journal tells what any tab
 * wrote. A line that asks for it, or a gap, loads everything again.
 */
export function createPracticeService(input: PracticeInput): RunningPractice {
  const { database, dictionary, clock } = input;
  let deck = createDeck(() => false);
  let device: DeviceId | undefined;
  let cursor = 0;
  let snapshot = EMPTY;
  let snapshotDay = 0;
  let timeline: readonly Review[] | undefined;
  let started: Promise<Result<void, StoreError>> | undefined;
  let stops: readonly (() => void)[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const dueTable = createDueTable(database);

  const here = () => {
    const now = clock.nowMs();
    const offsetMinutes = clock.offsetMinutes(now);
    const day = practiceDay(now, offsetMinutes, deck.settings().rolloverHour);
    return { now, offsetMinutes, day };
  };

  const publish = () => {
    const { day } = here();
    timeline = undefined;
    snapshotDay = day;
    snapshot = {
      ready: true,
      version: snapshot.version + 1,
      settings: deck.settings(),
      parameters: deck.parameters(),
      // Ten thousand entries are copied within a millisecond, which is less than being clever would cost to read.
      cards: new Map(deck.cards),
      suspended: new Set(deck.suspended),
      today: tallyOf(deck.reviewsOn(day), { cards: deck.cards, day }),
    };
    dueTable.update(() => ({ ...queueInput({ deck, dictionary, here: here() }), ...here() }));
    for (const listener of listeners) listener();
  };

  /** One change after the other: replaying lets other work in between. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const load = async (): Promise<Result<void, StoreError>> => {
    const next = createDeck((symbol) => dictionary.snapshot().byId.has(symbol));
    const loaded = await loadDeck(database, next);
    if (!loaded.ok) return loaded;
    deck = next;
    ({ cursor, device } = loaded.value);
    publish();
    return ok(undefined);
  };

  const catchUp = async (): Promise<void> => {
    const followed = await followDeck(database, deck, cursor);
    if (!followed.ok) return;
    if (followed.value === "gap") return void (await load());
    ({ cursor } = followed.value);
    const isChanged = await deck.lookForSymbols();
    if (followed.value.isChanged || isChanged) publish();
  };

  const refresh = async () => {
    if (snapshot.ready) await inTurn(catchUp);
  };

  const start = async (): Promise<Result<void, StoreError>> => {
    const read = await dictionary.start();
    const loaded = read.ok ? await inTurn(load) : read;
    if (!loaded.ok) {
      started = undefined;
      return loaded;
    }
    const again = () => void refresh();
    stops = [
      dictionary.subscribe(again),
      followJournal(database, () => cursor, again),
      dueTable.stop,
    ];
    await refresh();
    return loaded;
  };

  /** A session may stand open past the hour at which the day ends; what is said of today must then be said anew. */
  const current = (): PracticeSnapshot => {
    if (snapshot.ready && here().day !== snapshotDay) publish();
    return snapshot;
  };

  const newestOwnToday = (): Review | undefined => {
    let newest: Review | undefined;
    for (const review of deck.reviewsOn(here().day))
      if (review.device === device && (!newest || review.stamp > newest.stamp)) newest = review;
    return newest;
  };

  return {
    start: () => (started ??= start()),
    refresh,
    stop: () => {
      for (const stop of stops) stop();
    },
    snapshot: current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    queue: (plan) => planQueue(plan, { deck, dictionary, here: here() }),
    nextDay: () =>
      nextDay(deck.cards.values(), {
        today: here().day,
        suspended: deck.suspended,
        newPerDay: deck.settings().newPerDay,
      }),
    forecast: (id) => {
      const card = deck.cards.get(id);
      return card ? forecastRatings(card, here(), deck.scheduler()) : [];
    },
    canUndo: () => newestOwnToday() !== undefined,
    ...createPracticeVerbs({ ...input, deck: () => deck, here, newestOwnToday }),
    reviews: () => (timeline ??= inOrderOfTime(deck.reviewsByCard())),
    reviewsToday: () =>
      deck.reviewsOn(here().day).toSorted((a, b) => compareText(a.stamp, b.stamp)),
    reviewsOf: (symbol) =>
      inOrderOfTime([
        deck.reviewsOf({ symbol, face: "draw" }),
        deck.reviewsOf({ symbol, face: "read" }),
      ]),
  };
}

function tallyOf(
  reviews: readonly Review[],
  { cards, day }: { readonly cards: ReadonlyMap<CardId, Card>; readonly day: number },
): PracticeSnapshot["today"] {
  const learnt = new Set<CardId>();
  let ms = 0;
  for (const { symbol, face, durationMs } of reviews) {
    const id = cardIdOf(symbol, face);
    if (cards.get(id)?.learntDay === day) learnt.add(id);
    ms += durationMs;
  }
  return { reviews: reviews.length, learnt: learnt.size, ms };
}

/**
 * Reviews of several cards, oldest first. Each card's stay in the order of replay: where a wall clock ran backwards, a
 * review counts as no earlier than the one before it.
 */
function inOrderOfTime(cards: Iterable<readonly Review[]>): readonly Review[] {
  const timed: { readonly review: Review; readonly at: number }[] = [];
  for (const reviews of cards) {
    let latest = -Infinity;
    for (const review of reviews) {
      latest = Math.max(latest, review.at);
      timed.push({ review, at: latest });
    }
  }
  return timed.sort((one, other) => one.at - other.at).map(({ review }) => review);
}
