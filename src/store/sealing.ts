/**
 * Seals and opens rows between Dexie and the database, so that nothing above knows of it. Primary keys and what is
 * indexed stay readable; everything else of a row is in its box (docs/security.md lists it).
 */
import type { DBCore, DBCoreCursor, DBCoreTable, Dexie, Middleware } from "dexie";
import type { AtRest, RowPlace } from "#core/vault/atRest.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import type { Secret } from "#core/vault/secret.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import { refuseOldKeys } from "./errors.ts";

/** The keys of an open database, which come and go without closing it. */
export interface Sealing {
  /** Undefined while locked; rows cannot be read or written then. */
  atRest: AtRest | undefined;
  /** What the rest of the vault is opened with; as long there as `atRest`. */
  keyring: Keyring | undefined;
  /** Of the device's slot and signatures, where the device keeps one. */
  deviceSeed: Secret | undefined;
  /** A row names an epoch that there never was: it was tampered with, and reads as broken like any other. */
  knowsAllEpochs?: boolean;
  /** Told of rows that do not open; they read as records of no known kind, and the rest goes on. */
  readonly onBroken?: (place: RowPlace) => void;
}

/** Of a database that nobody has unlocked. */
export const NO_KEYS: Sealing = { atRest: undefined, keyring: undefined, deviceSeed: undefined };

/** Which columns stay readable in which table; tables that are not named here are not sealed. */
const READABLE: Readonly<Record<string, { readonly key: string; readonly kind: boolean }>> = {
  records: { key: "id", kind: true },
  facts: { key: "id", kind: true },
  outbox: { key: "seq", kind: false },
  packs: { key: "id", kind: false },
  cache: { key: "key", kind: false },
  drafts: { key: "key", kind: false },
};

/** The kind of what does not open: no reader knows it. */
const BROKEN_KIND = "!broken";

/** A row as it lies in the database. */
interface StoredRow {
  readonly [column: string]: unknown;
  /** Epoch of the key. */
  readonly e: number;
  readonly b: Uint8Array;
}

/** Makes a database seal its rows with whatever keys `sealing` holds at the moment. */
export function sealRows(db: Dexie, sealing: Sealing): void {
  const middleware: Middleware<DBCore> = {
    stack: "dbcore",
    name: "sealing",
    create: (down) => ({
      ...down,
      table: (name) => {
        const columns = Object.hasOwn(READABLE, name) ? READABLE[name] : undefined;
        const table = down.table(name);
        return columns ? sealedTable(table, { name, ...columns, sealing }) : table;
      },
    }),
  };
  db.use(middleware);
}

/** A stored row of any table as it reads to whoever has the keys; one that does not open stays as it lies. */
export function openRowOf(table: string, row: unknown, atRest: AtRest): unknown {
  const columns = Object.hasOwn(READABLE, table) ? READABLE[table] : undefined;
  if (!columns) return row;
  let isBroken = false;
  const sealing: Sealing = {
    ...NO_KEYS,
    atRest,
    knowsAllEpochs: true,
    onBroken: () => (isBroken = true),
  };
  const opened = openRow(row as StoredRow, { name: table, ...columns, sealing });
  return isBroken ? row : opened;
}

/** Whether this is what reads in the place of a row that does not open. */
export function isBrokenRow(row: unknown): boolean {
  return row === undefined || (row as { readonly kind?: unknown }).kind === BROKEN_KIND;
}

interface TableSealing {
  readonly name: string;
  readonly key: string;
  readonly kind: boolean;
  readonly sealing: Sealing;
}

function sealedTable(table: DBCoreTable, given: TableSealing): DBCoreTable {
  const seal = (row: unknown) => sealRow(row as Readonly<Record<string, Cell>>, given);
  const open = (row: unknown) => openRow(row as StoredRow | undefined, given);
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === "put" || request.type === "add"
          ? { ...request, values: request.values.map(seal) }
          : request,
      ),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows: unknown[]) => rows.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((answer) =>
          request.values === true ? { ...answer, result: answer.result.map(open) } : answer,
        ),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values === true ? openCursor(cursor, open) : cursor)),
  };
}

/** The browser's own getters answer only for its own cursor, never for an object that stands before it. */
function openCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  const opened = Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value as unknown) },
  }) as DBCoreCursor;
  return opened;
}

function sealRow(row: Readonly<Record<string, Cell>>, given: TableSealing): StoredRow {
  const { atRest } = given.sealing;
  if (!atRest) throw new DOMException("the database is locked", "NotAllowedError");
  const { [given.key]: key, kind, ...rest } = row;
  const place = placeOf(given, key, kind);
  const { epoch, box } = atRest.seal(place, given.kind ? rest : { ...rest, ...kindIn(row) });
  return {
    ...(key !== undefined && { [given.key]: key }),
    ...(given.kind && { kind }),
    e: epoch,
    b: box,
  };
}

function openRow(stored: StoredRow | undefined, given: TableSealing): unknown {
  if (stored === undefined) return undefined;
  const { atRest } = given.sealing;
  if (!atRest) throw new DOMException("the database is locked", "NotAllowedError");
  const { e, b, ...readable } = stored;
  if (e > atRest.epoch && given.sealing.knowsAllEpochs !== true) refuseOldKeys();
  const place = placeOf(given, readable[given.key], readable.kind);
  const isSealed = typeof e === "number" && b instanceof Uint8Array;
  const opened = isSealed ? atRest.open(place, { epoch: e, box: b }) : undefined;
  if (typeof opened === "object" && opened !== null) return { ...readable, ...opened };
  given.sealing.onBroken?.(place);
  return brokenRow(given, readable);
}

/** Something of the shape its readers expect, with nothing in it. */
function brokenRow({ name, key }: TableSealing, readable: Readonly<Record<string, unknown>>) {
  switch (name) {
    case "records":
      return { id: readable[key], kind: BROKEN_KIND, fields: {} };
    case "facts":
      return { id: readable[key], kind: BROKEN_KIND, body: {}, s: "", d: "", o: "" };
    default:
      return undefined;
  }
}

function kindIn(row: Readonly<Record<string, Cell>>) {
  return Object.hasOwn(row, "kind") ? { kind: row.kind } : {};
}

/** Rows that the database counts get their number only when they are stored, so that it cannot be bound. */
function placeOf({ name, key, kind }: TableSealing, id: unknown, kindOfRow: unknown): RowPlace {
  return {
    table: name,
    key: key === "seq" ? "" : String(id),
    kind: kind ? String(kindOfRow) : "",
  };
}
