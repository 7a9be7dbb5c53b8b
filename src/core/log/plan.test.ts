import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryField, arbitraryValue, arbitraryWallMs } from "#testing/arbitraries.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import type { DeviceId, FactId, RecordId } from "#core/shared/ids.ts";
import type { Commit, Draft } from "./draft.ts";
import { EMPTY_STATE, fold, standingFacts, type State } from "./fold.ts";
import { makeStamp, MAX_DRIFT_MS, stampMs, type Stamp, ZERO_STAMP } from "./hlc.ts";
import { heirsAfter, inverse, NO_HEIRS } from "./inverse.ts";
import { MAX_FIELD_BYTES } from "./limits.ts";
import type { Op } from "./op.ts";
import { registerOf, valueOf } from "./op.ts";
import { plan } from "./plan.ts";

const WALL_MS = 1_790_000_000_000;
const TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1000;
const RIVER = "river" as RecordId;

describe("plan", () => {
  it("writes only what changed", () => {
    const device = createDevice("a");
    write(device, { name: "river", meaning: "water" });
    const commit = write(device, { name: "river", meaning: "a stream", notes: null });
    expect(commit.entries.map(({ op }) => op.type === "put" && op.fields)).toEqual([
      { meaning: "a stream" },
    ]);
    expect(write(device, { name: "river" }).entries).toEqual([]);
  });

  it("restates a whole record when asked to", () => {
    const device = createDevice("a");
    write(device, { name: "river", meaning: "water" });
    const commit = run(device, [
      { type: "put", kind: "symbol", record: RIVER, restates: true, fields: { name: "river" } },
    ]);
    expect(commit.entries).toHaveLength(1);
  });

  it("names the ops it revises", () => {
    const device = createDevice("a");
    const first = write(device, { name: "river" });
    const second = write(device, { name: "brook" });
    const [firstOp, secondOp] = [first.entries[0]?.op, second.entries[0]?.op];
    expect(secondOp?.type === "put" && secondOp.revises).toEqual([firstOp?.id]);
  });

  it("raises the stamp of a field with every write, under any wall clock", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitraryWallMs, arbitraryField, arbitraryValue), { maxLength: 30 }),
        (writes) => {
          const device = createDevice("a");
          for (const [wallMs, field, value] of writes) {
            device.wallMs = wallMs;
            const before = registerOf(device.state.rows.get(RIVER), field);
            const commit = write(device, Object.fromEntries([[field, value]]));
            const after = registerOf(device.state.rows.get(RIVER), field);
            if (commit.entries.length === 0) continue;
            expect(after?.v).toEqual(value);
            expect((after?.s ?? "") > (before?.s ?? "")).toBe(true);
          }
        },
      ),
    );
  });

  it("raises all stamps of a device while its clock jumps less than a day", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -MAX_DRIFT_MS / 2, max: MAX_DRIFT_MS / 2 }), { maxLength: 30 }),
        (offsets) => {
          const device = createDevice("a");
          let last = "";
          for (const [index, offset] of offsets.entries()) {
            device.wallMs = WALL_MS + offset;
            const [entry] = write(device, { name: `n${index}` }).entries;
            expect((entry?.op.stamp ?? "") > last).toBe(true);
            last = entry?.op.stamp ?? "";
          }
        },
      ),
    );
  });

  it("lets the next honest edit win over a device ten years fast, on every device", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ by: fc.nat(2), hears: fc.nat(2), value: fc.string() }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: -2, max: 2 }),
        (steps, skewMs) => {
          const devices = [createDevice("fast"), createDevice("b"), createDevice("c")] as const;
          devices[0].wallMs = WALL_MS + TEN_YEARS_MS;
          devices[1].wallMs = WALL_MS + skewMs;
          for (const { by, hears, value } of steps) {
            const [writer, other] = [devices[by], devices[hears]];
            if (!writer || !other) continue;
            write(writer, { name: value });
            exchange(writer, other);
          }
          write(devices[0], { name: "from the fast device" });
          // The next edit is one made after seeing the others; edits that never saw each other are rivals.
          for (const other of devices) exchange(other, devices[1]);
          write(devices[1], { name: "from the honest one" });
          const log = devices.flatMap(({ ops }) => ops);
          for (const device of devices) {
            device.state = fold(device.state, log);
            expect(valueOf(device.state.rows.get(RIVER), "name")).toBe("from the honest one");
          }
          expect(stampMs(devices[1].clock)).toBeLessThanOrEqual(WALL_MS + MAX_DRIFT_MS);
          expect(stampMs(devices[2].clock)).toBeLessThanOrEqual(WALL_MS + MAX_DRIFT_MS);
        },
      ),
    );
  });

  it("refuses a field and an op that would not fit, kindly and whole", () => {
    const device = createDevice("a");
    const long = "x".repeat(MAX_FIELD_BYTES);
    expect(attempt(device, { notes: long })).toMatchObject({
      ok: false,
      error: { type: "FieldTooLarge", field: "notes" },
    });
    const half = "x".repeat(MAX_FIELD_BYTES - 10);
    expect(attempt(device, { notes: half, meaning: half })).toMatchObject({
      ok: false,
      error: { type: "OpTooLarge" },
    });
  });

  it("says so when a forged stamp leaves nothing later", () => {
    const device = createDevice("a");
    write(device, { name: "x" });
    const [op] = device.ops;
    if (op?.type !== "put") throw new Error("no put");
    const forged = { ...op, stamp: makeStamp(2 ** 47 - 1, 0xffff), fields: { name: "for ever" } };
    device.state = fold(device.state, [forged]);
    expect(attempt(device, { name: "y" })).toEqual({
      ok: false,
      error: { type: "StampExhausted" },
    });
  });
});

describe("inverse", () => {
  it("gives back every value, and redo gives them back again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(arbitraryField, arbitraryValue), { maxLength: 4 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (writes) => {
          const device = createDevice("a");
          const commits: Commit[] = [];
          const states = [values(device)];
          for (const fields of writes) {
            commits.push(write(device, Object.fromEntries(fields)));
            states.push(values(device));
          }
          let heirs = NO_HEIRS;
          const takeBack = (commit: Commit) => {
            const undo = run(device, inverse(commit, heirs));
            expect(undo.skipped).toEqual([]);
            heirs = heirsAfter(heirs, commit, undo);
            return undo;
          };
          for (const round of [1, 2]) {
            const undone = commits.toReversed().map((commit, index) => {
              const undo = takeBack(commit);
              expect(values(device), `round ${round}`).toEqual(states.at(-2 - index));
              return undo;
            });
            const redone = undone.toReversed().map((commit, index) => {
              const redo = takeBack(commit);
              expect(values(device), `round ${round}`).toEqual(states.at(1 + index));
              return redo;
            });
            commits.splice(0, commits.length, ...redone);
          }
        },
      ),
    );
  });

  it("leaves alone what somebody wrote since, and says so", () => {
    const device = createDevice("a");
    write(device, { name: "river", meaning: "water" });
    const edit = write(device, { name: "brook", meaning: "a small river" });
    write(device, { name: "beck" });
    const undone = run(device, inverse(edit));
    expect(undone.skipped).toEqual([{ record: RIVER, field: "name" }]);
    expect(values(device)).toEqual({ name: "beck", meaning: "water" });
  });

  it("hides a record that began with the commit and shows it again on redo", () => {
    const device = createDevice("a");
    const made = run(device, [
      { type: "put", kind: "symbol", record: RIVER, creates: true, fields: { name: "river" } },
    ]);
    const undone = run(device, inverse(made));
    expect(values(device)).toEqual({ name: "river", deleted: true });
    run(device, inverse(undone));
    expect(values(device)).toEqual({ name: "river" });
  });

  it("takes back two writes of one field in one commit", () => {
    const device = createDevice("a");
    write(device, { name: "river" });
    const put = { type: "put", kind: "symbol", record: RIVER } as const;
    const twice = run(device, [
      { ...put, fields: { name: "brook" } },
      { ...put, fields: { name: "beck", meaning: "water" } },
    ]);
    const undone = run(device, inverse(twice));
    expect(undone.skipped).toEqual([]);
    expect(values(device)).toEqual({ name: "river" });
  });

  it("voids a fact, however far ahead its stamp, and redo voids the void", () => {
    const device = createDevice("a");
    device.wallMs = WALL_MS + TEN_YEARS_MS;
    const made = run(device, [{ type: "fact", kind: "review", body: { rating: 3 } }]);
    device.wallMs = WALL_MS;
    const undone = run(device, inverse(made));
    expect(standingFacts(device.state.facts.values())).toEqual([]);
    run(device, inverse(undone));
    expect(standingFacts(device.state.facts.values()).map(({ id }) => id)).toEqual([
      made.entries[0]?.op.id as string as FactId,
    ]);
  });
});

interface Device {
  readonly id: DeviceId;
  readonly randomBytes: (count: number) => Uint8Array;
  wallMs: number;
  clock: Stamp;
  state: State;
  ops: Op[];
}

function createDevice(id: string): Device {
  const seed = [...id].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7);
  return {
    id: id as DeviceId,
    randomBytes: seededBytes(seed),
    wallMs: WALL_MS,
    clock: ZERO_STAMP,
    state: EMPTY_STATE,
    ops: [],
  };
}

function attempt(device: Device, fields: Extract<Draft, { type: "put" }>["fields"]) {
  const draft: Draft = { type: "put", kind: "symbol", record: RIVER, fields };
  return plan(device.state.rows, [draft], { ...device, device: device.id });
}

function write(device: Device, fields: Extract<Draft, { type: "put" }>["fields"]): Commit {
  return run(device, [{ type: "put", kind: "symbol", record: RIVER, fields }]);
}

function run(device: Device, drafts: readonly Draft[]): Commit {
  const planned = plan(device.state.rows, drafts, { ...device, device: device.id });
  if (!planned.ok) throw new Error(planned.error.type);
  const ops = planned.value.commit.entries.map(({ op }) => op);
  device.clock = planned.value.clock;
  device.state = fold(device.state, ops);
  device.ops.push(...ops);
  for (const [id, row] of planned.value.rows) expect(device.state.rows.get(id)).toEqual(row);
  return planned.value.commit;
}

function exchange(from: Device, to: Device) {
  to.state = fold(to.state, from.ops);
}

function values({ state }: Device): Record<string, unknown> {
  const fields = Object.entries(state.rows.get(RIVER)?.fields ?? {});
  return Object.fromEntries(
    fields.filter(([, { v }]) => v !== null).map(([name, { v }]) => [name, v]),
  );
}
