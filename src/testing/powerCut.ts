import { IDBDatabase, IDBFactory } from "fake-indexeddb";

/**
 * Runs work until it has begun so many transactions and deletions of databases; every further one fails, as if the
 * device had lost its power there. Answers whether it came that far. Transactions are whole or not there, so these
 * are all the places where a kill leaves something different behind; where something outside changes too, such as a server, the
 * work says `spend` before and after that.
 */
export async function cutPowerAfter(
  steps: number,
  work: (spend: () => void) => Promise<unknown>,
): Promise<{ readonly wasCut: boolean }> {
  let left = steps;
  let wasCut = false;
  const spend = () => {
    if (!wasCut && left-- > 0) return;
    wasCut = true;
    throw new DOMException("the power is gone", "AbortError");
  };
  const restore = [
    beforeEach(IDBDatabase.prototype, "transaction", spend),
    beforeEach(IDBFactory.prototype, "deleteDatabase", spend),
  ];
  try {
    await work(spend);
  } catch (error) {
    if (!wasCut) throw error;
  } finally {
    for (const undo of restore) undo();
  }
  return { wasCut };
}

function beforeEach<T extends object, K extends keyof T & string>(
  target: T,
  name: K,
  spend: () => void,
): () => void {
  const original = target[name] as (...given: unknown[]) => unknown;
  const replaced = function (this: T, ...given: unknown[]): unknown {
    // An upgrade is the database's own, within an opening.
    if (given[1] !== "versionchange") spend();
    return original.apply(this, given);
  };
  Object.assign(target, { [name]: replaced });
  return () => void Object.assign(target, { [name]: original });
}
