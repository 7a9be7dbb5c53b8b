import type { FactRow, Op, Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import type { Dexie, Table } from "dexie";

export interface OutboxRow {
  readonly seq?: number;
  readonly op: Op;
}

/** A line of the journal that in-memory indexes follow; `ids` is null when a commit touched too many to list. */
export interface ChangeRow {
  readonly seq?: number;
  readonly ids: readonly string[] | null;
}

export interface MetaRow {
  readonly key: string;
  readonly value: string;
}

/** A fetched pack: a cache that can be fetched again. */
export interface PackRow {
  readonly id: string;
  readonly pack: Pack;
}

/** The device's database; only `commit` and `ingest` write records. */
export type Database = Dexie & {
  readonly records: Table<Row, string>;
  readonly facts: Table<FactRow, string>;
  readonly outbox: Table<OutboxRow, number>;
  readonly meta: Table<MetaRow, string>;
  readonly changes: Table<ChangeRow, number>;
  readonly packs: Table<PackRow, string>;
};
