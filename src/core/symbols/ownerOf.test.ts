import { describe, expect, it } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import { ZERO_STAMP } from "#core/log/hlc.ts";
import type { Op, Row } from "#core/log/op.ts";
import { plan } from "#core/log/plan.ts";
import { hiddenAttemptDraft, newAttemptDraft } from "#core/practice/attemptRecord.ts";
import { settingsDraft } from "#core/practice/settingsRecord.ts";
import { enrolDraft } from "#core/practice/studyRecord.ts";
import {
  type DeviceId,
  type FactId,
  newId,
  newSampleId,
  type PackId,
  packRecordId,
  packSampleId,
  type RecordId,
  type SymbolId,
  usesRecordId,
} from "#core/shared/ids.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { ownerOf, voidedBy } from "./ownerOf.ts";
import { newSampleDraft, sampleDraft, symbolPut } from "./symbolDrafts.ts";

const randomBytes = seededBytes(21);
const device = newId<DeviceId>(randomBytes);

function opOf(draft: Draft): Op {
  const planned = plan(new Map<RecordId, Row>(), [draft], {
    ...{ device, clock: ZERO_STAMP, wallMs: 1, randomBytes },
  });
  const [entry] = planned.ok ? planned.value.commit.entries : [];
  if (!entry) throw new Error("the draft writes nothing");
  return entry.op;
}

describe.each([
  ["an own symbol", newId<SymbolId>(randomBytes)],
  ["a pack's symbol", `p${newId<string>(randomBytes)}` as SymbolId],
])("what belongs to %s", (_, symbol) => {
  const bytes = randomBytes(8);
  const attempt = { symbol, review: newId<FactId>(randomBytes), at: 1, ink: [] };
  const kept = newAttemptDraft(attempt, randomBytes);
  it.each<[string, Draft]>([
    ["itself", symbolPut(symbol, { name: "river" })],
    ["a sample", newSampleDraft(newSampleId(symbol, randomBytes), { symbol, bytes, addedAt: 1 })],
    ["a pack's sample", sampleDraft(packSampleId(symbol, 0), symbol, { deleted: true })],
    ["its uses", { type: "put", kind: "use", record: usesRecordId(symbol), fields: { "n:a": 1 } }],
    ["decisions about practice", enrolDraft(symbol, { draw: 1 })],
    ["a kept drawing", kept],
    ["a drawing let go", hiddenAttemptDraft(kept.record)],
    ["a review", { type: "fact", kind: "review", body: { symbol, rating: 3 } }],
    ["something newer", { type: "put", kind: "n", record: "n" as RecordId, fields: { symbol } }],
  ])("is %s", (_what, draft) => {
    expect(ownerOf(opOf(draft))).toBe(symbol);
  });
});

it("what is of no symbol has no owner", () => {
  const pack = packRecordId("runes" as PackId);
  expect(ownerOf(opOf(settingsDraft({ newPerDay: 5 })))).toBeUndefined();
  expect(
    ownerOf(opOf({ type: "put", kind: "pack", record: pack, fields: { installed: true } })),
  ).toBeUndefined();
  expect(ownerOf(opOf({ type: "fact", kind: "void", body: { voids: "f" } }))).toBeUndefined();
});

it("a void says which fact it takes back", () => {
  expect(voidedBy({ kind: "void", body: { voids: "f" } })).toBe("f");
  expect(voidedBy({ kind: "review", body: { voids: "f" } })).toBeUndefined();
  expect(voidedBy({ kind: "void", body: {} })).toBeUndefined();
});
