import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { PutOp } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { DeviceId, OpId, RecordId, SymbolId } from "#core/shared/ids.ts";
import { arbitraryOps } from "#testing/arbitraries.ts";
import { createOpIndex, type OpIndex } from "./opIndex.ts";
import { recordChanges } from "./recordChanges.ts";
import { replay, replayRecord } from "./replay.ts";
import { trace } from "./trace.ts";
import { symbolVersions } from "./versions.ts";

const RIVER = "river" as SymbolId;
const INK = Uint8Array.of(1, 2, 3);
const OTHER_INK = Uint8Array.of(4, 5, 6);

let count = 0;

describe("the log by record", () => {
  it("replays any ops, in any order and any number of times, to the records they fold to", () => {
    fc.assert(
      fc.property(arbitraryOps, fc.nat(12), fc.boolean(), (ops, at, isReversed) => {
        const index = createOpIndex();
        index.add(ops.slice(at));
        index.add(isReversed ? ops.toReversed() : ops);
        for (const [id, row] of fold(EMPTY_STATE, ops).rows)
          expect(replayRecord(index, id)).toEqual(row);
      }),
    );
  });

  it("joins an op with the copy of it that an export carried", () => {
    const whole = put({ name: "river", meaning: "water" }, { revises: ["before"] });
    const left: PutOp = { ...whole, fields: { meaning: "water" }, revises: [] };
    const index = indexOf([left, whole, left]);
    expect(index.putsOf(RIVER)).toEqual([whole]);
    expect(index.revisersOf("before" as OpId)).toEqual([whole]);
  });
});

describe("what an op changed", () => {
  it("tells the value its writer saw, and leaves out what was only said again", () => {
    const first = put({ name: "river", meaning: "water" });
    const second = put({ name: "brook", meaning: "water" }, { revises: [first.id] });
    expect(changesOf([second, first])).toEqual([
      { name: [null, "river"], meaning: [null, "water"] },
      { name: ["river", "brook"] },
    ]);
  });

  it("shows two edits that did not know of each other as such, and which of them holds", () => {
    const first = put({ name: "river" });
    const here = put({ name: "brook" }, { revises: [first.id], device: "here" });
    const there = put({ name: "beck" }, { revises: [first.id], device: "there" });
    const after = put({ name: "burn" }, { revises: [there.id], device: "here" });
    const changes = fieldsOf([first, here, there, after]);
    expect(changes.map(({ before, after: to, meanwhile }) => [before, to, meanwhile])).toEqual([
      [null, "river", undefined],
      ["river", "brook", "gaveWay"],
      ["river", "beck", "holds"],
      ["beck", "burn", undefined],
    ]);
  });

  it("takes the fold's word where the op that was replaced is not here", () => {
    const first = put({ name: "river" }, { device: "there" });
    const imported = put({ name: "brook" }, { revises: ["unknown"], device: "here" });
    expect(fieldsOf([first, imported])[1]).toMatchObject({
      before: "river",
      meanwhile: undefined,
    });
  });

  it("never calls a device's own writes unknown to it", () => {
    fc.assert(
      fc.property(arbitraryOps, (ops) => {
        const oneDevice = ops
          .filter((op) => op.type === "put")
          .map((op, n) => ({ ...op, id: `op${n}` as OpId, device: "here" as DeviceId }));
        const index = indexOf(oneDevice);
        for (const { record } of oneDevice)
          for (const { fields } of recordChanges(index.putsOf(record), index))
            for (const { meanwhile } of fields) expect(meanwhile).toBeUndefined();
      }),
    );
  });
});

describe("a trace", () => {
  it("names what led to an op and what came of it, over several devices", () => {
    const first = put({ name: "river" });
    const here = put({ name: "brook" }, { revises: [first.id], device: "here" });
    const there = put({ meaning: "water" }, { revises: [first.id], device: "there" });
    const both = put({ name: "beck", meaning: "stream" }, { revises: [here.id, there.id] });
    const apart = put({ notes: "seen once" });
    const index = indexOf([apart, both, there, here, first]);
    expect(trace(index, [both.id])).toEqual({ ancestors: [first, here, there], descendants: [] });
    expect(trace(index, [first.id])).toEqual({ ancestors: [], descendants: [here, there, both] });
    expect(trace(index, [here.id])).toEqual({ ancestors: [first], descendants: [both] });
    expect(trace(index, [apart.id])).toEqual({ ancestors: [], descendants: [] });
    expect(trace(index, ["unknown" as OpId])).toEqual({ ancestors: [], descendants: [] });
  });

  it("ends where a forger made a circle", () => {
    const one = put({ name: "a" }, { revises: ["two"], id: "one" });
    const two = put({ name: "b" }, { revises: ["one"], id: "two" });
    expect(trace(indexOf([one, two]), [one.id])).toEqual({ ancestors: [two], descendants: [two] });
  });
});

describe("the versions of a symbol", () => {
  it("tell a new symbol and its drawing as one step, newest first", () => {
    const atMs = ++count;
    const made = put({ createdAt: 1, name: "river", "tag:water": "Water" }, { atMs });
    const drawn = sample({ symbol: RIVER, ink: INK, addedAt: 1 }, { atMs });
    const named = put({ name: "brook" }, { revises: [made.id] });
    const versions = symbolVersions(indexOf([named, drawn, made]), RIVER);
    expect(versions.map(({ op, atMs: ms }) => [op, ms])).toEqual([
      [named.id, count],
      [drawn.id, atMs],
    ]);
    expect(versions[1]?.changes).toMatchObject([
      { type: "made" },
      { type: "text", field: "name", before: undefined, after: "river" },
      { type: "tagAdded", tag: "Water" },
      { type: "drawingAdded", sample: drawn.record, ink: INK },
    ]);
    expect(versions[0]?.changes).toMatchObject([
      { type: "text", field: "name", before: "river", after: "brook" },
    ]);
  });

  it("say what one op wrote in the same order, whichever way its entry gives the fields", () => {
    const fields = { "tag:water": "water", "tag:nature": "nature", z: 1, aa: 1 };
    const turned = Object.fromEntries(Object.entries(fields).toReversed());
    const [written, opened] = [fields, turned].map((given) =>
      symbolVersions(indexOf([put(given)]), RIVER).map(({ changes }) => changes),
    );
    expect(opened).toEqual(written);
    expect(written).toMatchObject([
      [{ tag: "nature" }, { tag: "water" }, { field: "aa" }, { field: "z" }],
    ]);
  });

  it("keep two edits of one moment apart", () => {
    const atMs = ++count;
    const first = put({ name: "river" }, { atMs });
    const second = put({ name: "brook" }, { atMs, counter: 1, revises: [first.id] });
    expect(symbolVersions(indexOf([first, second]), RIVER)).toHaveLength(2);
  });

  it("say what became of drawings, tags, level and reference, and pass over what nobody sees", () => {
    const drawn = sample({ symbol: RIVER, ink: INK, addedAt: 1, origin: "confirmed" });
    const redrawn = sample({ ink: OTHER_INK }, { revises: [drawn.id] });
    const hidden = sample({ deleted: true }, { revises: [redrawn.id] });
    const back = sample({ deleted: null }, { revises: [hidden.id] });
    const rest = put({
      ...{ deleted: true, level: "device", reference: drawn.record },
      ...{ "tag:pack": false, "order:x.y": "1 0", fromTomorrow: 7, createdAt: null },
    });
    const restored = put({ deleted: null, "tag:pack": null }, { revises: [rest.id] });
    const ops = [drawn, redrawn, hidden, back, rest, restored];
    const changes = symbolVersions(indexOf(ops), RIVER)
      .toReversed()
      .map((version) => version.changes);
    expect(changes).toMatchObject([
      [{ type: "drawingKept", ink: INK }],
      [{ type: "drawingRedrawn", ink: OTHER_INK, inkBefore: INK }],
      [{ type: "drawingRemoved", ink: OTHER_INK }],
      [{ type: "drawingBack", ink: OTHER_INK }],
      [
        { type: "removed" },
        { type: "tagRemoved", tag: "pack" },
        { type: "reference", sample: drawn.record },
        { type: "orderAccepted" },
        { type: "level", level: "device" },
        { type: "other", field: "fromTomorrow" },
      ],
      [{ type: "broughtBack" }, { type: "tagAdded", tag: "pack" }],
    ]);
  });

  it("end at the present: the newest version replays to what is there now", () => {
    fc.assert(
      fc.property(arbitraryOps, (ops) => {
        const puts = ops.map((op): typeof op =>
          op.type === "put" ? { ...op, record: RIVER, kind: "symbol" } : op,
        );
        const index = indexOf(puts);
        const [newest] = index.putsOf(RIVER).toReversed();
        expect(replay(index, RIVER, newest)).toEqual(replay(index, RIVER));
        expect(replay(index, RIVER).row).toEqual(fold(EMPTY_STATE, puts).rows.get(RIVER));
        for (const { op } of symbolVersions(index, RIVER)) expect(index.put(op)).toBeDefined();
      }),
    );
  });
});

interface Given {
  readonly id?: string;
  readonly revises?: readonly string[];
  readonly device?: string;
  readonly atMs?: number;
  readonly counter?: number;
}

function put(fields: Readonly<Record<string, Value>>, given: Given = {}): PutOp {
  const { id = `op${++count}`, revises = [], device = "here", counter = 0 } = given;
  return {
    ...{ type: "put", kind: "symbol", record: RIVER, fields },
    id: id as OpId,
    stamp: makeStamp(given.atMs ?? ++count, counter),
    device: device as DeviceId,
    revises: revises as readonly OpId[],
  };
}

function sample(fields: Readonly<Record<string, Value>>, given: Given = {}): PutOp {
  return { ...put(fields, given), kind: "sample", record: `${RIVER}.one` as RecordId };
}

function indexOf(ops: Parameters<OpIndex["add"]>[0]): OpIndex {
  const index = createOpIndex();
  index.add(ops);
  return index;
}

function changesOf(ops: readonly PutOp[]) {
  const index = indexOf(ops);
  return recordChanges(index.putsOf(RIVER), index).map(({ fields }) =>
    Object.fromEntries(fields.map(({ field, before, after }) => [field, [before, after]])),
  );
}

function fieldsOf(ops: readonly PutOp[]) {
  const index = indexOf(ops);
  return recordChanges(index.putsOf(RIVER), index).flatMap(({ fields }) => fields);
}
