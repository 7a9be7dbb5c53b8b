import type { Draft } from "#core/log/draft.ts";
import { valueOf } from "#core/log/op.ts";
import { type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { ok } from "#core/shared/result.ts";
import { countField, lastUseField, USE_KIND } from "#core/symbols/fields.ts";
import type { Clock } from "#platform/clock.ts";
import type { Reader } from "#store/commit.ts";
import type { Writer } from "./writer.ts";

/** Uses of one symbol are written at most this often; the rest wait and are written as one. ms. */
const WRITE_EVERY_MS = 60_000;

export interface UseCounter {
  readonly record: (id: SymbolId) => void;
  readonly flush: () => Promise<void>;
}

interface Pending {
  readonly count: number;
  readonly lastMs: number;
}

/** Counts uses in a register per device, so that devices never overwrite each other's count. */
export function createUseCounter(input: {
  readonly write: Writer["write"];
  readonly clock: Clock;
}): UseCounter {
  const pending = new Map<SymbolId, Pending>();
  const writtenAt = new Map<SymbolId, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): Promise<void> => write([...pending]);

  const isDue = (id: SymbolId): boolean => {
    const last = writtenAt.get(id);
    return last === undefined || Math.abs(input.clock.nowMs() - last) >= WRITE_EVERY_MS;
  };

  const writeDue = (): void => {
    void write([...pending].filter(([id]) => isDue(id)));
  };

  const write = async (taken: readonly (readonly [SymbolId, Pending])[]): Promise<void> => {
    clearTimeout(timer);
    for (const [id] of taken) {
      pending.delete(id);
      writtenAt.set(id, input.clock.nowMs());
    }
    timer = pending.size === 0 ? undefined : setTimeout(writeDue, WRITE_EVERY_MS);
    if (taken.length === 0) return;
    const written = await input.write(async (reader) => ok(await draftsOf(reader, taken)));
    if (written.ok) return;
    for (const [id, { count, lastMs }] of taken) {
      const since = pending.get(id);
      pending.set(id, {
        count: count + (since?.count ?? 0),
        lastMs: Math.max(lastMs, since?.lastMs ?? 0),
      });
    }
    timer ??= setTimeout(writeDue, WRITE_EVERY_MS);
  };

  return {
    flush,
    record: (id) => {
      const now = input.clock.nowMs();
      pending.set(id, { count: (pending.get(id)?.count ?? 0) + 1, lastMs: now });
      if (isDue(id)) writeDue();
      else timer ??= setTimeout(writeDue, WRITE_EVERY_MS);
    },
  };
}

async function draftsOf(
  reader: Reader,
  taken: readonly (readonly [SymbolId, Pending])[],
): Promise<readonly Draft[]> {
  const [count, lastUse] = [countField(reader.device), lastUseField(reader.device)];
  const rows = await reader.rows(taken.map(([id]) => usesRecordId(id)));
  return taken.map(([id, uses], index) => {
    const known = valueOf(rows[index], count);
    const before = typeof known === "number" ? known : 0;
    const fields = { [count]: before + uses.count, [lastUse]: uses.lastMs };
    return { type: "put", kind: USE_KIND, record: usesRecordId(id), fields };
  });
}
