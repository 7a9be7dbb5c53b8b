/* The ledger as a row: sealed among the drafts, written in the transaction that moves the cursor. */
import * as v from "valibot";
import type { DeviceId } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import type { DeviceLedger, Ledger, Run } from "./ledger.ts";

/** Changes when the lists below do. */
const VERSION = 1;

/** Writes a ledger. */
export function ledgerToCell(ledger: Ledger): Cell {
  const lines = [...ledger.values()].map(({ device, runs, headsUnknown, doubled }): Cell => [
    ...[device, headsUnknown, doubled ?? null],
    runs.map(runToCell),
  ]);
  return [VERSION, lines];
}

/**
 * Reads a ledger; undefined when this is none that this version wrote. Then nobody knows what was followed, and the cursor
 * has to begin anew with `EMPTY_LEDGER`, or every chain would seem to lack its beginning.
 */
export function ledgerFromCell(cell: Cell): Ledger | undefined {
  const parsed = v.safeParse(ROW, cell);
  if (!parsed.success) return undefined;
  return new Map(parsed.output[1].map((line) => [line.device, line]));
}

function runToCell(run: Run): Cell {
  return [
    [run.from, run.previous ?? null, run.n, run.id],
    [run.isSigned, run.unproven ?? null],
    [run.headsOpen, run.headsUnsigned, run.headsUnproven],
  ];
}

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ENTRY_ID = v.pipe(
  v.string(),
  v.transform((id) => id as EntryId),
);
const NO_ID = v.pipe(
  v.null(),
  v.transform(() => undefined),
);

const RUN = v.pipe(
  v.strictTuple([
    v.strictTuple([COUNT, v.union([ENTRY_ID, NO_ID]), COUNT, ENTRY_ID]),
    v.strictTuple([v.boolean(), v.union([ENTRY_ID, NO_ID])]),
    v.strictTuple([COUNT, COUNT, COUNT]),
  ]),
  v.transform(([[from, previous, n, id], [isSigned, unproven], heads]): Run => {
    const [headsOpen, headsUnsigned, headsUnproven] = heads;
    const ends = { from, previous, n, id, isSigned, unproven };
    return { ...ends, headsOpen, headsUnsigned, headsUnproven };
  }),
);

const LINE = v.pipe(
  v.strictTuple([v.string(), COUNT, v.nullable(COUNT), v.array(RUN)]),
  v.transform(([device, headsUnknown, doubled, runs]): DeviceLedger => ({
    ...{ device: device as DeviceId, runs, headsUnknown, doubled: doubled ?? undefined },
  })),
);

const ROW = v.strictTuple([v.literal(VERSION), v.array(LINE)]);
