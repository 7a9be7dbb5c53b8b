/*
 * Keeps the readable table (store/due.ts) as the deck is: derived after every change, a little later, so that an answer
 * never waits for it. What a killed tab left undone the next start of practice makes good.
 */
import { isDue, isLearning } from "#core/practice/due.ts";
import { practiceDayStart } from "#core/practice/practiceDay.ts";
import { buildQueue, type QueueInput } from "#core/practice/queue.ts";
import type { Database, DueCardRow, DueTallyRow } from "#store/database.ts";
import { readDue, writeDue } from "#store/due.ts";
import type { Here } from "./planQueue.ts";

/** Answers come seconds apart; whoever closes the app after the last one should not find it counted. ms. */
const DELAY_MS = 100;

export interface DueTable {
  /** The deck changed; `input` answers what queues are derived from by then. */
  readonly update: (input: () => QueueInput & Here) => void;
  readonly stop: () => void;
}

export function createDueTable(database: Database): DueTable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: (() => QueueInput & Here) | undefined;
  let written: { readonly cards: ReadonlyMap<string, DueCardRow> } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (!latest) return;
    const input = latest();
    latest = undefined;
    if (!written) {
      const read = await readDue(database);
      if (!read.ok) return;
      written = { cards: new Map(read.value.cards.map((row) => [row.id, row])) };
    }
    const { cards, tally } = dueRows(input);
    const before = written.cards;
    const put = [...cards.values()].filter((row) => !isEqual(row, before.get(row.id)));
    const remove = [...before.keys()].filter(
      (id) => !(cards as ReadonlyMap<string, unknown>).has(id),
    );
    const done = await writeDue(database, { put: [...put, tally], remove });
    // Otherwise read again next time: nobody knows what is there now.
    written = done.ok ? { cards } : undefined;
  };

  return {
    update: (input) => {
      latest = input;
      timer ??= setTimeout(() => {
        timer = undefined;
        queue = queue.then(flush).catch(() => undefined);
      }, DELAY_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

function dueRows(input: QueueInput & Here) {
  const { settings, day, offsetMinutes, tally, moreNew } = input;
  const { rolloverHour, newPerDay, reviewsPerDay } = settings;
  const startOf = (one: number) => practiceDayStart(one, offsetMinutes, rolloverHour);
  const unlimited = { ...settings, newPerDay: Infinity, reviewsPerDay: Infinity };
  const today = buildQueue({ ...input, settings: unlimited });
  const asked = new Set(today.cards.map(({ id }) => id));
  const cards = new Map<string, DueCardRow>();
  for (const card of input.cards.values()) {
    const { id } = card;
    if (card.phase === "new" || !input.isAsked(card)) continue;
    if (isLearning(card)) {
      cards.set(id, { id, due: card.dueAt, isLearning: true });
      continue;
    }
    // Due and yet not asked: kept back for its symbol's other face until tomorrow.
    const isKeptBack = isDue(card, { now: input.now, today: day }) && !asked.has(id);
    const dueDay = isKeptBack ? day + 1 : card.dueDay;
    cards.set(id, { id, due: startOf(asked.has(id) ? Math.min(dueDay, day) : dueDay) });
  }
  const row: DueTallyRow = {
    id: "tally",
    ...{ rolloverHour, newPerDay, reviewsPerDay, newCards: today.counts.new },
    ...{ day, moreToday: moreNew, learntToday: tally.learnt, reviewedToday: tally.reviews },
  };
  return { cards, tally: row };
}

function isEqual(one: DueCardRow, other: DueCardRow | undefined): boolean {
  return one.due === other?.due && one.isLearning === other.isLearning;
}
