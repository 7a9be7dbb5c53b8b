/**
 * Turns wishes into ops: what a commit writes, decided without a database.
 *
 * Each op's stamp is the clock's next tick or, where that is not enough, the successor of the greatest stamp
 * it replaces. So an edit always wins over what its writer saw, however wrong anybody's clock was.
 */
import type { DeviceId, FactId, OpId, RandomBytes, RecordId } from "#core/shared/ids.ts";
import { newId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Commit, CommitEntry, Draft, FactDraft, PutDraft, Skipped } from "./draft.ts";
import { foldFact, foldPut } from "./fold.ts";
import { observe, type Stamp, successor, tick } from "./hlc.ts";
import { checkLimits, type LimitError } from "./limits.ts";
import {
  type FactOp,
  type FactRow,
  type PutOp,
  type Register,
  registerOf,
  type Row,
} from "./op.ts";
import { sameValue, type Value } from "./value.ts";

export interface PlanContext {
  readonly device: DeviceId;
  /** The last stamp of this device's clock. */
  readonly clock: Stamp;
  /** ms since 1970 by the wall clock, which may be wrong. */
  readonly wallMs: number;
  readonly randomBytes: RandomBytes;
}

export interface Plan {
  readonly commit: Commit;
  /** Rows as they are afterwards; only those that changed. */
  readonly rows: ReadonlyMap<RecordId, Row>;
  readonly facts: readonly FactRow[];
  /** Known facts that are to travel again as they are. */
  readonly restated: readonly FactOp[];
  readonly clock: Stamp;
}

/** Only a forged stamp at the end of time leads here: nothing can be later. */
export interface StampExhausted {
  readonly type: "StampExhausted";
}

export type PlanError = LimitError | StampExhausted;

/** Plans one commit over the rows as they are now; fields that already hold their value are left out. */
export function plan(
  rows: ReadonlyMap<RecordId, Row>,
  drafts: readonly Draft[],
  context: PlanContext,
): Result<Plan, PlanError> {
  const changed = new Map<RecordId, Row>();
  const facts: FactRow[] = [];
  const entries: CommitEntry[] = [];
  const skipped: Skipped[] = [];
  const restated: FactOp[] = [];
  let clock = context.clock;
  for (const draft of drafts) {
    if (draft.type === "restate") {
      restated.push(opOf(draft.fact));
      continue;
    }
    const row =
      draft.type === "put" ? (changed.get(draft.record) ?? rows.get(draft.record)) : undefined;
    const fields = draft.type === "put" ? fieldsToWrite(draft, row, skipped) : draft.body;
    if (draft.type === "put" && Object.keys(fields).length === 0) continue;
    const limits = checkLimits(fields);
    if (!limits.ok) return limits;
    const before = draft.type === "put" ? registersOf(row, Object.keys(fields)) : {};
    const ticked = tick(clock, context.wallMs);
    const stamp = stampAfter(stampsBefore(draft, before), ticked);
    if (stamp === undefined) return err({ type: "StampExhausted" });
    clock = observe(ticked, stamp, context.wallMs);
    if (draft.type === "put") {
      const op = putOf(draft, { fields, before, stamp, context });
      changed.set(op.record, foldPut(row, op));
      entries.push({ op, before, created: draft.creates === true && row === undefined });
    } else {
      const op = factOf(draft, stamp, context);
      facts.push(foldFact(undefined, op));
      entries.push({ op, before: {}, created: true });
    }
  }
  return ok({ commit: { entries, skipped }, rows: changed, facts, restated, clock });
}

function fieldsToWrite(draft: PutDraft, row: Row | undefined, skipped: Skipped[]) {
  const kept: [string, Value][] = [];
  for (const [field, value] of Object.entries(draft.fields)) {
    const present = registerOf(row, field);
    const expected = draft.expects?.[field];
    if (expected !== undefined && expected !== (present?.o ?? null)) {
      skipped.push({ record: draft.record, field });
      continue;
    }
    const isRestated = draft.restates === true && present !== undefined;
    if (isRestated || !sameValue(present?.v ?? null, value)) kept.push([field, value]);
  }
  return Object.fromEntries(kept);
}

function registersOf(row: Row | undefined, fields: readonly string[]): Record<string, Register> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const register = registerOf(row, field);
      return register ? [[field, register]] : [];
    }),
  );
}

function stampsBefore(
  draft: PutDraft | FactDraft,
  before: Readonly<Record<string, Register>>,
): readonly Stamp[] {
  if (draft.type === "put") return Object.values(before).map(({ s }) => s);
  return draft.after === undefined ? [] : [draft.after];
}

function stampAfter(replaced: readonly Stamp[], ticked: Stamp): Stamp | undefined {
  let stamp = ticked;
  for (const s of replaced) {
    if (s < stamp) continue;
    const next = successor(s);
    if (next === undefined) return undefined;
    stamp = next;
  }
  return stamp;
}

function putOf(
  draft: PutDraft,
  made: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly before: Readonly<Record<string, Register>>;
    readonly stamp: Stamp;
    readonly context: PlanContext;
  },
): PutOp {
  return {
    type: "put",
    id: newId<OpId>(made.context.randomBytes),
    kind: draft.kind,
    record: draft.record,
    fields: made.fields,
    stamp: made.stamp,
    device: made.context.device,
    revises: [...new Set(Object.values(made.before).map(({ o }) => o))].sort(),
  };
}

function factOf(draft: FactDraft, stamp: Stamp, context: PlanContext): FactOp {
  const id = newId<OpId>(context.randomBytes);
  return {
    type: "fact",
    id,
    kind: draft.kind,
    fact: draft.fact ?? (id as string as FactId),
    body: draft.body,
    stamp,
    device: context.device,
  };
}

/** The op that brought a fact. */
function opOf({ id, kind, body, s, d, o }: FactRow): FactOp {
  return { type: "fact", id: o, kind, fact: id, body, stamp: s, device: d };
}
