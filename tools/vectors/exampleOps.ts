import { makeStamp } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import {
  type DeviceId,
  type FactId,
  newId,
  newSampleId,
  type OpId,
  type RecordId,
  type SymbolId,
  usesRecordId,
} from "#core/shared/ids.ts";
import { encodeInk } from "#core/ink/encodeInk.ts";
import { seededBytes } from "#testing/seededBytes.ts";

const chance = seededBytes(2);

export const DEVICE = newId<DeviceId>(chance);

/** A device whose op came by import: an id of no fixed length. */
const IMPORTED_FROM = "an older phone" as DeviceId;

/** 1 November 2026, 12:00 UTC. */
const NOON_MS = Date.UTC(2026, 10, 1, 12);

/** Ops of every shape: a new record, an edit, ink, a register per device, another device's, facts and a void, all values. */
export function exampleOps(): readonly Op[] {
  const randomBytes = seededBytes(3);
  const symbol = newId<SymbolId>(randomBytes);
  const [begin, review] = [newId<OpId>(randomBytes), newId<OpId>(randomBytes)];
  const sample = newSampleId(symbol, randomBytes);
  const next = () => newId<OpId>(randomBytes);
  const at = (counter: number) => ({
    stamp: makeStamp(NOON_MS + counter, counter),
    device: DEVICE,
  });
  const ink = encodeInk([
    [
      { x: 100, y: 100, t: 0 },
      { x: 900, y: 105, t: 300 },
    ],
  ]);
  const uses = usesRecordId(symbol);
  const values = { yes: true, none: null, half: 0.5, below: -1, large: 2 ** 53 - 1 };
  return [
    {
      ...({ type: "put", id: begin, kind: "symbol", record: symbol, ...at(0) } as const),
      ...{ fields: { createdAt: NOON_MS, name: "Fluß 🌊", "tag:water": "Water" }, revises: [] },
    },
    {
      ...({ type: "put", id: next(), kind: "sample", record: sample, ...at(1) } as const),
      ...{ fields: { symbol, ink, addedAt: NOON_MS }, revises: [] },
    },
    {
      ...({ type: "put", id: next(), kind: "symbol", record: symbol, ...at(2) } as const),
      ...{ fields: { name: "river", "tag:water": null }, revises: [begin] },
    },
    {
      ...({ type: "put", id: next(), kind: "use", record: uses, ...at(3) } as const),
      ...{ fields: { [`n:${DEVICE}`]: 3, [`t:${DEVICE}`]: NOON_MS }, revises: [] },
      device: IMPORTED_FROM,
    },
    {
      ...({
        type: "put",
        id: next(),
        kind: "newer",
        record: next() as string as RecordId,
        ...at(4),
      } as const),
      ...{ fields: values, revises: ["an op from elsewhere" as OpId] },
    },
    {
      ...({ type: "fact", id: review, kind: "review", fact: review as string as FactId } as const),
      ...{ ...at(5), body: { symbol, face: "draw", rating: 3, at: NOON_MS, offset: 60 } },
    },
    {
      ...({ type: "fact", id: next(), kind: "void", fact: next() as string as FactId } as const),
      ...{ ...at(6), body: { voids: review } },
    },
  ];
}
