import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryOps } from "#testing/arbitraries.ts";
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";
import { EMPTY_STATE, fold, foldPut, standingFacts, type State } from "./fold.ts";
import { makeStamp } from "./hlc.ts";
import type { FactOp, Op, PutOp } from "./op.ts";
import { registerOf, valueOf } from "./op.ts";

describe("fold", () => {
  it("does not mind the order of arrival", () => {
    fc.assert(
      fc.property(arbitraryOps, fc.infiniteStream(fc.nat()), (ops, chance) => {
        const shuffled = shuffle(ops, chance);
        expect(contents(fold(EMPTY_STATE, shuffled))).toEqual(contents(fold(EMPTY_STATE, ops)));
      }),
    );
  });

  it("does not mind how ops are grouped", () => {
    fc.assert(
      fc.property(arbitraryOps, arbitraryOps, (first, second) => {
        const together = fold(EMPTY_STATE, [...first, ...second]);
        expect(contents(fold(fold(EMPTY_STATE, first), second))).toEqual(contents(together));
      }),
    );
  });

  it("does not mind hearing an op twice", () => {
    fc.assert(
      fc.property(arbitraryOps, (ops) => {
        const once = fold(EMPTY_STATE, ops);
        expect(contents(fold(once, ops))).toEqual(contents(once));
      }),
    );
  });

  it("never lets a field's stamp fall", () => {
    fc.assert(
      fc.property(arbitraryOps, (ops) => {
        let state = EMPTY_STATE;
        for (const op of ops) {
          const next = fold(state, [op]);
          for (const [id, row] of state.rows)
            for (const field of Object.keys(row.fields)) {
              const before = registerOf(row, field)?.s ?? "";
              const after = registerOf(next.rows.get(id), field)?.s ?? "";
              expect(after >= before).toBe(true);
            }
          state = next;
        }
      }),
    );
  });

  it("keeps kinds and fields it has never heard of", () => {
    const state = fold(EMPTY_STATE, [put({ kind: "kind2031", fields: { hue: 7 } })]);
    const row = state.rows.get("r" as RecordId);
    expect(row?.kind).toBe("kind2031");
    expect(valueOf(row, "hue")).toBe(7);
  });

  it("breaks ties by device and then by op", () => {
    const state = fold(EMPTY_STATE, [
      put({ id: "b", device: "y", fields: { name: "y" } }),
      put({ id: "z", device: "x", fields: { name: "x" } }),
      put({ id: "a", device: "y", fields: { name: "older op" } }),
    ]);
    expect(valueOf(state.rows.get("r" as RecordId), "name")).toBe("y");
  });

  it("leaves out ops from the end of time", () => {
    const op = { ...put({ fields: { name: "x" } }), stamp: makeStamp(2 ** 47, 0) };
    expect(fold(EMPTY_STATE, [op]).rows.size).toBe(0);
  });

  it("answers the same row when an op changes nothing", () => {
    const op = put({ fields: { name: "x" } });
    const row = foldPut(undefined, op);
    expect(foldPut(row, op)).toBe(row);
  });
});

describe("standingFacts", () => {
  it("takes back what a void names, and gives it back when the void is voided", () => {
    const review = fact("f1", 1, "review", {});
    const undone = fact("f2", 2, "void", { voids: "f1" });
    const redone = fact("f3", 3, "void", { voids: "f2" });
    expect(standing([review])).toEqual(["f1"]);
    expect(standing([review, undone])).toEqual([]);
    expect(standing([review, undone, redone])).toEqual(["f1"]);
  });

  it("is unmoved by voids that name each other or themselves", () => {
    const review = fact("f1", 1, "review", {});
    const one = fact("f2", 2, "void", { voids: "f3" });
    const other = fact("f3", 3, "void", { voids: "f2" });
    const self = fact("f4", 4, "void", { voids: "f4" });
    expect(standing([review, one, other, self])).toEqual(["f1"]);
  });

  it("does not mind the order of arrival", () => {
    fc.assert(
      fc.property(arbitraryOps, fc.infiniteStream(fc.nat()), (ops, chance) => {
        const facts = ops.filter((op) => op.type === "fact");
        expect(standing(shuffle(facts, chance))).toEqual(standing(facts));
      }),
    );
  });
});

function standing(ops: readonly FactOp[]): string[] {
  return standingFacts(fold(EMPTY_STATE, ops).facts.values()).map(({ id }) => id);
}

function contents(state: State) {
  const byId = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
  return {
    rows: [...state.rows]
      .sort(byId)
      .map(([id, row]) => [id, row.kind, Object.entries(row.fields).sort(byId)]),
    facts: [...state.facts].sort(byId),
  };
}

function shuffle<T extends Op>(ops: readonly T[], chance: Iterable<number>): T[] {
  const rest = [...ops];
  const numbers = chance[Symbol.iterator]();
  const shuffled: T[] = [];
  while (rest.length > 0) {
    const index = Number(numbers.next().value ?? 0) % rest.length;
    shuffled.push(...rest.splice(index, 1));
  }
  return shuffled;
}

function put(op: {
  readonly id?: string;
  readonly kind?: string;
  readonly device?: string;
  readonly fields: PutOp["fields"];
}): PutOp {
  return {
    type: "put",
    id: (op.id ?? "op") as OpId,
    kind: op.kind ?? "symbol",
    record: "r" as RecordId,
    fields: op.fields,
    stamp: makeStamp(1000, 0),
    device: (op.device ?? "d") as DeviceId,
    revises: [],
  };
}

function fact(id: string, ms: number, kind: string, body: FactOp["body"]): FactOp {
  return {
    type: "fact",
    id: id as OpId,
    kind,
    fact: id as FactId,
    body,
    stamp: makeStamp(ms, 0),
    device: "d" as DeviceId,
  };
}
