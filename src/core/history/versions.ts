import { type Stamp, stampMs } from "#core/log/hlc.ts";
import type { PutOp } from "#core/log/op.ts";
import type { DeviceId, OpId, SymbolId } from "#core/shared/ids.ts";
import { compareOps, type OpIndex } from "./opIndex.ts";
import { type RecordChange, recordChanges } from "./recordChanges.ts";
import { symbolChanges, type SymbolChange } from "./symbolChanges.ts";

/** A symbol as one step left it. */
export interface SymbolVersion {
  /** The last op of the step: what names the version. */
  readonly op: OpId;
  readonly stamp: Stamp;
  /** ms since 1970, by the clock of the device that wrote it. */
  readonly atMs: number;
  readonly device: DeviceId;
  readonly changes: readonly SymbolChange[];
  /** All ops of the step. */
  readonly ops: readonly OpId[];
  /** Whether it replaced anything that was written before. */
  readonly hasPast: boolean;
}

/** The versions of a symbol and its drawings, newest first; steps that nobody could see are left out. */
export function symbolVersions(index: OpIndex, symbol: SymbolId): readonly SymbolVersion[] {
  const changes = index
    .recordsOf(symbol)
    .flatMap((record) => recordChanges(index.putsOf(record), index))
    .sort((a, b) => compareOps(a.op, b.op));
  const place = { symbol, inks: inksOf(index, symbol) };
  const versions: SymbolVersion[] = [];
  for (const step of stepsOf(changes)) {
    const last = step.at(-1)?.op;
    const seen = symbolChanges(step, place);
    if (!last || seen.length === 0) continue;
    const { id: op, stamp, device } = last;
    const ops = step.map(idOf);
    const hasPast = step.some(hasRevised);
    versions.push({ op, stamp, atMs: stampMs(stamp), device, changes: seen, ops, hasPast });
  }
  return versions.reverse();
}

function idOf({ op }: RecordChange): OpId {
  return op.id;
}

function hasRevised({ op }: RecordChange): boolean {
  return op.revises.length > 0;
}

/**
 * What was written at one moment by one device belongs together: a new symbol and its first drawing. A second op on the same
 * record is a step of its own, because clocks may stand still while people do not.
 */
function stepsOf(changes: readonly RecordChange[]): readonly (readonly RecordChange[])[] {
  const steps: RecordChange[][] = [];
  for (const change of changes) {
    const step = steps.at(-1);
    if (step && belongsTo(step, change.op)) step.push(change);
    else steps.push([change]);
  }
  return steps;
}

function belongsTo(step: readonly RecordChange[], { device, stamp, record }: PutOp): boolean {
  const last = step.at(-1)?.op;
  return (
    last?.device === device &&
    step.every(({ op }) => op.record !== record) &&
    last.stamp.startsWith(stamp.slice(0, MOMENT_DIGITS))
  );
}

/** Hex digits of a stamp's milliseconds; the rest counts what happened within one. */
const MOMENT_DIGITS = 12;

/** The drawing that a sample held right after each of its ops; none where a pack's own shows through. */
function inksOf(index: OpIndex, symbol: SymbolId): ReadonlyMap<OpId, Uint8Array> {
  const inks = new Map<OpId, Uint8Array>();
  for (const record of index.recordsOf(symbol)) {
    if (record === symbol) continue;
    let ink: Uint8Array | undefined;
    for (const { id, fields } of index.putsOf(record)) {
      if (Object.hasOwn(fields, "ink"))
        ink = fields.ink instanceof Uint8Array ? fields.ink : undefined;
      if (ink) inks.set(id, ink);
    }
  }
  return inks;
}
