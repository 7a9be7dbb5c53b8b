/**
 * A page that is put away for the way back is frozen where it stands, in the middle of a transaction too. WebKit then holds the
 * transaction's tables for ever against every other page: the app would open and never read a symbol. So what is open is
 * aborted on the way out, nothing is begun until the page is shown again, and what was aborted is done then (transact.ts).
 */
import type { DBCore, Dexie, Middleware } from "dexie";

/** Tells whether the page is put away, whenever that changes. */
export type HearPutAway = (tell: (isAway: boolean) => void) => void;

interface Stay {
  /** How often the page was put away. */
  times: number;
  /** Answers when the page is shown; undefined while it is. */
  shown?: Promise<void> | undefined;
}

const stays = new WeakMap<Dexie, Stay>();

/** Has transactions of a database, not open yet, end whenever the page is put away. */
export function endWhenPutAway(db: Dexie, hear: HearPutAway): void {
  const open = new Set<IDBTransaction>();
  const stay: Stay = { times: 0 };
  stays.set(db, stay);
  let show: (() => void) | undefined;
  hear((isAway) => {
    show?.();
    stay.shown = undefined;
    if (!isAway) return;
    stay.times++;
    stay.shown = new Promise((resolve) => (show = resolve));
    for (const transaction of open) abort(transaction);
  });
  const middleware: Middleware<DBCore> = {
    stack: "dbcore",
    name: "put-away",
    create: (down) => ({
      ...down,
      transaction: (...asked) => {
        const made = down.transaction(...asked);
        const transaction = made as unknown as IDBTransaction;
        open.add(transaction);
        const end = () => open.delete(transaction);
        transaction.addEventListener("complete", end);
        transaction.addEventListener("abort", end);
        if (stay.shown) abort(transaction);
        return made;
      },
    }),
  };
  db.use(middleware);
}

/** How often the page was put away: where that has changed, what failed meanwhile is worth doing again. */
export function timesPutAway(db: Dexie): number {
  return stays.get(db)?.times ?? 0;
}

/** Waits while the page is put away. */
export async function untilShown(db: Dexie): Promise<void> {
  await stays.get(db)?.shown;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has just ended by itself.
  }
}
