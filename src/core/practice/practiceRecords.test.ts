import { describe, expect, it } from "vitest";
import type { PutDraft } from "#core/log/draft.ts";
import { foldPut } from "#core/log/fold.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { Row } from "#core/log/op.ts";
import type { DeviceId, OpId, SymbolId } from "#core/shared/ids.ts";
import { DEFAULT_PARAMETERS, parametersDraft, readParameters } from "./parametersRecord.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";
import { moreNewDraft, moreNewOn, readSettings, settingsDraft } from "./settingsRecord.ts";
import {
  enrolDraft,
  followMoves,
  movedDraft,
  readStudy,
  resetDraft,
  suspendDraft,
} from "./studyRecord.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

const [sun, moon, star] = ["sun", "moon", "star"] as SymbolId[] as [SymbolId, SymbolId, SymbolId];

/** A record after some writes, each later than the one before. */
function rowOf(...drafts: readonly (PutDraft | ((row: Row | undefined) => PutDraft))[]): Row {
  let row: Row | undefined;
  for (const [index, draft] of drafts.entries()) {
    const { kind, record, fields } = typeof draft === "function" ? draft(row) : draft;
    const id = `op${index}` as OpId;
    row = foldPut(row, {
      ...{ type: "put", id, kind, record, fields, revises: [] },
      stamp: makeStamp(1000 + index, 0),
      device: "device" as DeviceId,
    });
  }
  if (!row) throw new Error("no writes");
  return row;
}

function settingsFields(fields: PutDraft["fields"]): Row {
  return rowOf({ ...settingsDraft({}), fields });
}

describe("a study record", () => {
  it("says what a person decided about each face", () => {
    const row = rowOf(
      enrolDraft(sun, { draw: 3, read: 4 }),
      suspendDraft({ symbol: sun, face: "read" }, true),
      resetDraft({ symbol: sun, face: "draw", n: 12 }),
    );
    expect(readStudy(row)).toEqual({
      symbol: sun,
      faces: {
        draw: { position: 3, isSuspended: false, resetN: 12 },
        read: { position: 4, isSuspended: true, resetN: 0 },
      },
      was: undefined,
    });
  });

  it("takes a face out again and leaves the other", () => {
    const row = rowOf(enrolDraft(sun, { draw: 3, read: 4 }), enrolDraft(sun, { draw: false }));
    expect(readStudy(row)?.faces.draw.position).toBeUndefined();
    expect(readStudy(row)?.faces.read.position).toBe(4);
  });

  it("is read with care", () => {
    const wild = rowOf({
      ...enrolDraft(sun, {}),
      fields: { draw: "first", read: Infinity, "suspended:draw": 1, "reset:read": -3, was: sun },
    });
    const nothing = { position: undefined, isSuspended: false, resetN: 0 };
    expect(readStudy(wild)).toEqual({
      ...{ symbol: sun, faces: { draw: nothing, read: nothing }, was: undefined },
    });
    expect(readStudy({ ...wild, kind: "symbol" })).toBeUndefined();
  });

  it("follows a symbol from record to record, and no circle", () => {
    const studies = (...moves: readonly [SymbolId, SymbolId][]) =>
      moves.flatMap(([symbol, was]) => readStudy(rowOf(movedDraft(symbol, was))) ?? []);
    expect([...followMoves(studies([moon, sun], [star, moon]))]).toEqual([
      [sun, star],
      [moon, star],
    ]);
    expect([...followMoves(studies([moon, sun], [sun, moon]))]).toEqual([]);
    const twice = studies([moon, sun], [star, sun]);
    expect([...followMoves(twice)]).toEqual([...followMoves(twice.toReversed())]);
  });
});

describe("the settings record", () => {
  it("is all defaults while nothing is written", () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings(rowOf(settingsDraft(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
  });

  it("reads what was written", () => {
    const changes: Partial<PracticeSettings> = {
      ...{ desiredRetention: 0.93, newPerDay: 0, rolloverHour: 0, learningSteps: [0.5, 15, 60] },
      ...{ relearningSteps: [], easyDays: [0, 1, 1, 0.5, 1, 1, 0], fuzz: false, buttons: 2 },
      ...{ faces: "both", leechLapses: 5, suspendLeeches: true, missesBeforeShowing: 0 },
    };
    const row = rowOf(settingsDraft({ newPerDay: 40 }), settingsDraft(changes));
    expect(readSettings(row)).toEqual({ ...DEFAULT_SETTINGS, ...changes });
  });

  it("reads the nearest legal value, or the default of what is none", () => {
    const row = settingsFields({
      ...{ desiredRetention: 1.4, newPerDay: -3, reviewsPerDay: 1e12, rolloverHour: 24 },
      ...{ maximumIntervalDays: 0.2, learningSteps: "1 two", relearningSteps: "99999" },
      ...{ leechLapses: Number.NaN, fuzz: "yes", buttons: 3, faces: "ears", "easy:0": 7 },
    });
    expect(readSettings(row)).toEqual({
      ...DEFAULT_SETTINGS,
      ...{ desiredRetention: 0.99, newPerDay: 0, reviewsPerDay: 9999, rolloverHour: 23 },
      ...{ maximumIntervalDays: 1, relearningSteps: [1439] },
    });
  });

  it("remembers how many more were asked for on a day", () => {
    const row = rowOf(
      (before) => moreNewDraft(before, 20_758, 5),
      (before) => moreNewDraft(before, 20_758, 10),
    );
    expect(moreNewOn(row, 20_758)).toBe(15);
    expect(moreNewOn(row, 20_759)).toBe(0);
    expect(moreNewOn(settingsFields({ "more:3": "many" }), 3)).toBe(0);
  });
});

describe("the parameters record", () => {
  const fitted = {
    weights: DEFAULT_WEIGHTS.map((weight) => weight + 0.01),
    ...{ fittedAt: 1_790_000_000_000, reviews: 812, lossBefore: 0.31, lossAfter: 0.29 },
  };
  const newer = { ...fitted, fittedAt: 1_795_000_000_000, lossAfter: 0.28 };

  it("holds what was fitted last", () => {
    const row = rowOf(
      (before) => parametersDraft(before, fitted),
      (before) => parametersDraft(before, newer),
    );
    expect(readParameters(row)).toEqual(newer);
  });

  it("goes back to those before, and in the end to the published ones", () => {
    const back = rowOf(
      (before) => parametersDraft(before, fitted),
      (before) => parametersDraft(before, newer),
      (before) => parametersDraft(before, undefined),
    );
    expect(readParameters(back)).toEqual(fitted);
    const published = rowOf(
      (before) => parametersDraft(before, fitted),
      (before) => parametersDraft(before, undefined),
    );
    expect(readParameters(published)).toEqual(DEFAULT_PARAMETERS);
  });

  it("is the published ones where it cannot be read", () => {
    for (const weights of ["", "1 2 3", `${"x ".repeat(21)}`, 21, null])
      expect(
        readParameters(rowOf({ ...parametersDraft(undefined, fitted), fields: { weights } })),
      ).toEqual(DEFAULT_PARAMETERS);
    const unknown = { weights: DEFAULT_WEIGHTS };
    const row = rowOf((before) => parametersDraft(before, unknown));
    expect(readParameters(row)).toEqual(unknown);
  });
});
