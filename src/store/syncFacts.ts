/** Everything about the sync that a screen tells, as of one moment, and followed across tabs. */
import { type Alarm } from "#core/sync/alarms.ts";
import { unread } from "#core/sync/alarmBook.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { deviceRecordId, readDeviceRecord } from "#core/vault/deviceRecord.ts";
import { liveQuery } from "dexie";
import type { Database, Tables } from "./database.ts";
import { headFrom } from "./entries.ts";
import { alarmsIn } from "./syncAlarms.ts";
import { watchedIn } from "./syncLedger.ts";
import type { AccountRow, FlowRow } from "./syncRows.ts";
import { countToSend, syncStateIn, waitingIn } from "./syncState.ts";

export interface SyncFacts {
  readonly account: AccountRow | undefined;
  readonly flow: FlowRow;
  /** Changes that no server has yet. */
  readonly waiting: number;
  /** Other devices that are known to have read all that was written here. */
  readonly readers: number;
  readonly alarms: readonly Alarm[];
}

/** Calls back now and whenever any tab changed something of it, until told to stop. */
export function followSyncFacts(db: Database, onFacts: (facts: SyncFacts) => void): () => void {
  const facts = liveQuery(() => factsIn(db));
  // An error here is a closed or locked database: there is nothing left to follow.
  const subscription = facts.subscribe({ next: onFacts, error: () => undefined });
  return () => subscription.unsubscribe();
}

/** Calls back whenever any tab has sealed something that is to be sent, until told to stop. */
export function followToSend(db: Database, onCount: (count: number) => void): () => void {
  const count = liveQuery(() => countToSend(db));
  const subscription = count.subscribe({ next: onCount, error: () => undefined });
  return () => subscription.unsubscribe();
}

async function factsIn(db: Tables): Promise<SyncFacts> {
  const { account, flow } = await syncStateIn(db);
  const waiting = await waitingIn(db);
  return {
    ...{ account, flow, waiting },
    readers: account?.isOn === true && waiting === 0 ? await readersIn(db) : 0,
    alarms: unread(await alarmsIn(db)),
  };
}

/** Devices whose last entry says that they had read this one's. */
async function readersIn(db: Tables): Promise<number> {
  const head = headFrom((await db.meta.get("head.synced"))?.value);
  const own = head.id && (await db.entries.where("id").equals(head.id).first());
  if (head.id !== undefined && own?.seq === undefined) return 0;
  const last = own?.seq ?? 0;
  const watched = await watchedIn(db);
  const readers = [...(watched?.views ?? [])].flatMap(([device, { seq }]): DeviceId[] =>
    seq >= last ? [device] : [],
  );
  const rows = await db.records.bulkGet(readers.map(deviceRecordId));
  const self = (await db.meta.get("device"))?.value;
  return readers.filter(
    (device, index) => device !== self && readDeviceRecord(rows[index])?.isRevoked === false,
  ).length;
}
