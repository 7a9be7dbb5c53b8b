import type { Dexie } from "dexie";

/**
 * Entries get the server's number (`seq`), a mark until the server has them (`toSend`), and one while they do not open (`held`): indexes
 * that hold only the rows that bear them. `sync` and `syncLog` are readable without keys: the service worker sends while the vault is
 * locked.
 */
export function addSync(db: Dexie): void {
  db.version(6)
    .stores({ entries: "++at, &id, chain, seq, toSend, held", sync: "key", syncLog: "++at" })
    .upgrade((transaction) =>
      transaction.table("entries").where("chain").equals("synced").modify({ toSend: 1 }),
    );
}
