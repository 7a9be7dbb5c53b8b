/* How long the history of a symbol takes: once its ops are indexed, all its versions and a strand to both its ends; and indexing. */
import { createOpIndex, type OpIndex } from "#core/history/opIndex.ts";
import { trace } from "#core/history/trace.ts";
import { symbolVersions } from "#core/history/versions.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { PutOp } from "#core/log/op.ts";
import type { DeviceId, OpId, SymbolId } from "#core/shared/ids.ts";
import { SYMBOL_KIND } from "#core/symbols/fields.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, type BenchRow, timeRuns } from "./benchRow.ts";

const OPS = 10_000;
const RUNS = 60;
const WARM_UP = 10;
const SYMBOL = "AAAAAAAAAAAAAAAAAAAAAA" as SymbolId;
const MIDDLE = `op${OPS / 2}` as OpId;

/** One op in so many is written by a device that does not know the newest. */
const BEHIND = 10;

export const benches: Benches = {
  "trace-10000": () => {
    const index = indexOf(oneStrand());
    return timed(() => {
      const versions = symbolVersions(index, SYMBOL);
      const { ancestors, descendants } = trace(index, [MIDDLE]);
      if (versions.length !== OPS || ancestors.length + descendants.length < OPS / 2)
        throw new Error("the strand is torn");
    });
  },
  "trace-index-10000": () => {
    const ops = oneStrand();
    return timed(() => indexOf(ops));
  },
};

function timed(work: () => void): Promise<BenchRow> {
  return timeRuns(work, { n: RUNS, warmUp: WARM_UP });
}

function indexOf(ops: readonly PutOp[]): OpIndex {
  const index = createOpIndex();
  index.add(ops);
  return index;
}

/** The worst there can be: all ops are one strand through one symbol. */
function oneStrand(): readonly PutOp[] {
  const random = seededRandom(1);
  const ops: PutOp[] = [];
  for (let n = 0; n < OPS; n++) {
    const isBehind = random() * BEHIND < 1;
    const revised = ops[Math.max(0, n - (isBehind ? 2 : 1))];
    ops.push({
      ...{ type: "put", kind: SYMBOL_KIND, record: SYMBOL },
      id: `op${n}` as OpId,
      fields: { name: `river ${n}` },
      stamp: makeStamp(NOON_MS + n, 0),
      device: (isBehind ? "tablet" : "phone") as DeviceId,
      revises: revised && n > 0 ? [revised.id] : [],
    });
  }
  return ops;
}
