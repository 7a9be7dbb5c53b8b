/* The hand that writes on a device: what it wrote is remembered, so that nobody can lose it unnoticed. */
import type { Draft } from "#core/log/draft.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { SYMBOL_KIND } from "#core/symbols/fields.ts";
import { createUndoStack, type UndoStack } from "#services/undoService.ts";
import { commit, type CommitEnv, type Prepare } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import type { FakeClock } from "#testing/fakeClock.ts";
import type { Chance } from "./chance.ts";
import { expectHonest } from "./honest.ts";
import type { Ledger, Memory } from "./memory.ts";

export interface Hand {
  readonly database: Database;
  readonly env: CommitEnv;
  readonly clock: FakeClock;
  readonly chance: Chance;
  readonly memory: Memory;
  /** Symbols that are known here, deleted ones too. */
  readonly symbols: SymbolId[];
  readonly undo: UndoStack;
  /** Writes as one step of undo, unless told otherwise; answers whether it is saved. */
  readonly write: (
    drafts: readonly Draft[] | Prepare<never>,
    given?: { readonly isStep: boolean },
  ) => Promise<boolean>;
}

/** Nobody reads what a step is called here. */
const LABEL = { type: "symbolSaved", name: "" } as const;

/** A hand on an open database. */
export async function createHand(given: {
  readonly database: Database;
  readonly clock: FakeClock;
  readonly chance: Chance;
  readonly memory: Memory;
  readonly ledger: Ledger;
  readonly isOver: () => boolean;
}): Promise<Hand> {
  const { database, clock, chance, memory, ledger } = given;
  const env: CommitEnv = { nowMs: clock.nowMs, randomBytes: chance.bytes };
  const write = async (drafts: readonly Draft[] | Prepare<never>) => {
    const written = await commit(database, drafts, env);
    if (written.ok && !given.isOver()) ledger.push(...written.value.entries.map(({ op }) => op));
    return written;
  };
  const undo = createUndoStack(write);
  const symbols = await database.records.where("kind").equals(SYMBOL_KIND).primaryKeys();
  return {
    ...{ database, env, clock, chance, memory, undo },
    symbols: symbols as SymbolId[],
    write: async (drafts, { isStep } = { isStep: true }) => {
      const written = await write(drafts);
      if (written.ok && isStep) undo.push(LABEL, written.value);
      if (!written.ok) expectHonest(written.error);
      return written.ok;
    },
  };
}
